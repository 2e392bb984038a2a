import { expect, test } from 'vitest'
import { requireSameOrigin } from '../../server/same-origin.ts'
import { serve } from './serve.ts'

const site = 'https://learn.example.com'

test.each([
  ['a form of this site', { 'Sec-Fetch-Site': 'same-origin' }, 200],
  ['a page loaded again by its reader', { 'Sec-Fetch-Site': 'none' }, 200],
  ['a form of another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['a form of a neighbouring host', { 'Sec-Fetch-Site': 'same-site' }, 403],
  ['an older browser, from this site', { Origin: site }, 200],
  ['an older browser, from another site', { Origin: 'https://evil.example' }, 403],
  ['an older browser, from http instead of https', { Origin: 'http://learn.example.com' }, 403],
  ['an older browser that hides where it comes from', { Origin: 'null' }, 403],
  ['an origin that only begins like ours', { Origin: `${site}.evil.example` }, 403],
  ['another site that claims our origin', { 'Sec-Fetch-Site': 'cross-site', Origin: site }, 403],
  ['no browser', {}, 200],
])('posting from %s', async (_, headers, status) => {
  const address = await serve(requireSameOrigin(site))
  for (const method of ['POST', 'PUT', 'DELETE'])
    expect((await fetch(address, { method, headers })).status, method).toBe(status)
})

test('reading is open to links from anywhere', async () => {
  const address = await serve(requireSameOrigin(site))
  const headers = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }
  expect((await fetch(address, { headers })).status).toBe(200)
})

test('a site tried under the address it listens on takes its own forms too', async () => {
  const address = await serve(requireSameOrigin(site))
  const post = (Origin: string) => fetch(address, { method: 'POST', headers: { Origin } })
  expect((await post(address)).status).toBe(200)
  expect((await post('http://127.0.0.1:1')).status).toBe(403)
})
