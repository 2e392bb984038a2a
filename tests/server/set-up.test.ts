import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { accountMessages } from '#app/i18n/account.ts'
import { startServer, type Server } from './server.ts'

// A new installation, without the demo, in the order of its first minutes.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
const dataFolder = mkdtempSync(path.join(tmpdir(), 'kexin-new-'))
let server: Server

beforeAll(async () => {
  if (inject('leftOut')) return
  const environment = { KEXIN_DEMO: '0', KEXIN_LOG: 'info' }
  server = await startServer({ dataFolder, environment })
})
afterAll(async () => {
  await server?.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

const visit = (at: string, cookie = '') =>
  fetch(server.origin + at, { redirect: 'manual', headers: { Cookie: cookie } })
const send = (at: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(server.origin + at, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: server.origin, 'Accept-Language': 'en', ...headers },
    body: new URLSearchParams(fields),
  })

const fields = { number: 'k001', name: '顾言', email: '', password: 'a boat on the river' }
const printedCode = () => /one-time code: (\S+)/.exec(server.output())?.[1] ?? ''
let cookie = ''

test('the server is well, and prints how the first administrator is made', async () => {
  expect((await visit('/healthz')).status).toBe(200)
  expect(server.output()).toContain(`${server.origin}/account/set-up`)
  expect(printedCode()).toMatch(/^(\w{4}-){3}\w{4}$/)
})

test('whoever comes is led to the set-up page', async () => {
  expect((await visit('/learn')).headers.get('Location')).toBe('/account/sign-in?to=%2Flearn')
  expect((await visit('/account/sign-in')).headers.get('Location')).toBe('/account/set-up')
  expect((await visit('/account/set-up')).status).toBe(200)
})

test('a wrong code makes nobody, and the form comes back as it was filled in', async () => {
  const answer = await send('/account/set-up', { ...fields, code: 'aaaa-bbbb-cccc-dddd' })
  const page = await answer.text()
  expect(answer.status).toBe(400)
  expect(page).toContain(accountMessages.en.wrongCode(4))
  expect(page).toContain('value="顾言"')
  expect(page).not.toContain(fields.password)
})

test('a form from another site makes nobody, even with the code', async () => {
  const headers = { Origin: 'https://evil.example' }
  const answer = await send('/account/set-up', { ...fields, code: printedCode() }, headers)
  expect(answer.status).toBe(403)
})

test('the printed code makes the first administrator and signs them in', async () => {
  const answer = await send('/account/set-up', { ...fields, code: printedCode() })
  expect(answer.headers.get('Location')).toBe('/')
  const set = answer.headers.get('Set-Cookie') ?? ''
  expect(set).toMatch(/^kexin=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/)
  cookie = set.split(';')[0] ?? ''
  expect(await (await visit('/account', cookie)).text()).toContain('K001')
})

test('from then on there is no set-up page', async () => {
  expect((await visit('/account/set-up')).status).toBe(404)
  const answer = await send('/account/set-up', { ...fields, code: printedCode() })
  expect(answer.status).toBe(404)
})

test('signing in leads where the reader was going, and never to another site', async () => {
  const account = { account: 'K001', password: fields.password }
  for (const [to, place] of [
    ['/learn/courses?sort=due', '/learn/courses?sort=due'],
    ['https://evil.example', '/'],
    ['//evil.example', '/'],
  ] as const) {
    const answer = await send(`/account/sign-in?to=${encodeURIComponent(to)}`, account)
    expect(answer.headers.get('Location')).toBe(place)
  }
})

test('pages are nobody’s to keep, and say what they may do', async () => {
  const { headers } = await visit('/account', cookie)
  expect(headers.get('Cache-Control')).toBe('private, no-store')
  expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('X-Powered-By')).toBeNull()
})

test('the log tells of every request its route and its role, and of nobody a name or an address', async () => {
  await visit('/account?q=顾言', cookie)
  const lines = () =>
    server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
  await expect.poll(() => lines().some((line) => line.includes('"route":"/account"'))).toBe(true)
  expect(lines().join('\n')).not.toMatch(/顾言|k001|K001|127\.0\.0\.1:?\d* |river|evil/)
})

test('asked to end, the server finishes what is under way and ends well', async () => {
  const account = { account: 'K001', password: fields.password }
  const underWay = send('/account/sign-in', account)
  await expect.poll(() => fetch(`${server.origin}/healthz`).then(({ status }) => status)).toBe(200)
  const asked = performance.now()
  await server.stop('SIGTERM')
  expect((await underWay).status).toBe(302)
  expect(performance.now() - asked).toBeLessThan(8000)
  expect(server.output()).not.toMatch(/"level":[45]0/)
})
