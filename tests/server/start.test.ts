import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, inject, test, vi } from 'vitest'
import { demoAccounts, demoPassword } from '#app/domain/identity/demo-account.ts'
import { startServer } from './server.ts'

vi.setConfig({ testTimeout: 240_000 })
const folder = mkdtempSync(path.join(tmpdir(), 'kexin-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const script = 'scripts/start.mjs' as const

test('an installation begins empty, says how its first administrator is made, and starts again', async () => {
  const dataFolder = path.join(folder, 'installation')
  const environment = { NODE_ENV: 'production' }
  const first = await startServer({ script, dataFolder, environment })
  expect(first.output()).toContain(`${first.origin}/account/set-up`)
  expect(first.output()).not.toContain(demoPassword)
  const setUp = await fetch(`${first.origin}/account/sign-in`)
  expect(new URL(setUp.url).pathname).toBe('/account/set-up')
  await first.stop()
  await expect(fetch(first.origin)).rejects.toThrow()

  const begun = performance.now()
  const second = await startServer({ script, dataFolder, environment })
  console.log(`The second start took ${Math.round(performance.now() - begun)} ms.`)
  expect((await fetch(`${second.origin}/account/set-up`)).status).toBe(200)
  await second.stop()
})

test('a trial says whom one can be, and lets them in', async () => {
  const dataFolder = path.join(folder, 'trial')
  cpSync(inject('demoTemplate'), dataFolder, { recursive: true })
  const server = await startServer({ script, dataFolder })
  for (const account of Object.values(demoAccounts)) expect(server.output()).toContain(account)
  expect(server.output()).toContain(demoPassword)
  const answer = await fetch(`${server.origin}/account/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ account: demoAccounts.learner, password: demoPassword }),
  })
  expect(answer.headers.get('Location')).toBe('/')
  expect(answer.headers.get('Set-Cookie')).toMatch(/^kexin=.+HttpOnly; SameSite=Lax/)
  await server.stop()
})

test('a server ends with the npm that started it', async () => {
  const dataFolder = path.join(folder, 'installation')
  const environment = { NODE_ENV: 'production' }
  const server = await startServer({ script: 'npm start', dataFolder, environment })
  await server.stop()
  const isServing = () =>
    fetch(server.origin).then(
      () => true,
      () => false,
    )
  await expect.poll(isServing, { timeout: 20_000 }).toBe(false)
})

test('a setting that cannot be used is told in a sentence, and nothing starts', async () => {
  const environment = { KEXIN_TIME_ZONE: 'Mars/Olympus' }
  const dataFolder = path.join(folder, 'none')
  const started = startServer({ script, dataFolder, environment })
  await expect(started).rejects.toThrow(/KEXIN_TIME_ZONE is not a time zone/)
  await expect(started).rejects.not.toThrow(/\n\s+at /)
})
