import { expect, test } from 'vitest'
import { contentSecurityPolicy, fileHeaders, pageHeaders } from '../../server/security-headers.ts'
import { serve } from './serve.ts'

const headersAt = async (origin: string) =>
  (await fetch(await serve(fileHeaders(origin), pageHeaders({ development: false })))).headers

test('a page may run its own scripts only, and be shown nowhere else', async () => {
  const headers = await headersAt('http://localhost:3000')
  const policy = headers.get('Content-Security-Policy') ?? ''
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/]{22}=='(;|$)/)
  expect(policy).toMatch(/frame-ancestors 'none'/)
  expect(policy).not.toMatch(/unsafe|\*/)
  expect(headers.get('X-Frame-Options')).toBe('DENY')
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
})

test('no two answers share a nonce', async () => {
  const address = await serve(pageHeaders({ development: false }))
  const policies = await Promise.all(
    Array.from({ length: 20 }, async () =>
      (await fetch(address)).headers.get('Content-Security-Policy'),
    ),
  )
  expect(new Set(policies).size).toBe(20)
})

test('browsers are told to stay with https where the site has it, and only there', async () => {
  const strict = 'Strict-Transport-Security'
  expect((await headersAt('https://learn.example.com')).get(strict)).toMatch(/max-age=\d{8}/)
  expect((await headersAt('http://localhost:3000')).get(strict)).toBeNull()
})

test('what developing needs beyond that is not in production', () => {
  expect(contentSecurityPolicy('n', true)).toMatch(/'unsafe-inline'.* ws:/)
  expect(contentSecurityPolicy('n', false)).not.toMatch(/unsafe-inline|ws:/)
})
