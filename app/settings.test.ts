import { expect, test } from 'vitest'
import { readSettings, SettingsError } from './settings.server.ts'

test('without any variable the product runs on this machine alone, with its own database', () => {
  const settings = readSettings({})
  expect(settings).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    origin: 'http://localhost:3000',
    database: { provider: 'sqlite' },
    timeZone: 'Asia/Shanghai',
    demo: false,
  })
})

test('an empty variable counts as left out', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '' })).toEqual(readSettings({}))
})

test('the address people open has no slash at its end, and names the port that is listened on', () => {
  expect(readSettings({ KEXIN_ORIGIN: 'https://learn.example.com/' }).origin).toBe(
    'https://learn.example.com',
  )
  expect(readSettings({ PORT: '8080' }).origin).toBe('http://localhost:8080')
})

test.each([
  [{ PORT: 'http' }, 'PORT must be a number (it is "http")'],
  [{ KEXIN_ORIGIN: 'learn' }, 'KEXIN_ORIGIN must be the address people open'],
  [{ KEXIN_TIME_ZONE: 'Beijing' }, 'KEXIN_TIME_ZONE is not a time zone'],
  [{ KEXIN_DEMO: 'yes' }, 'KEXIN_DEMO must be 0 or 1'],
  [{ KEXIN_TRUST_PROXY: 'nginx' }, 'KEXIN_TRUST_PROXY must be the number of proxies'],
  [{ KEXIN_LOG: 'loud' }, 'KEXIN_LOG must be silent, error, warn, info or debug'],
])('%j is refused with a sentence', (environment, sentence) => {
  expect(() => readSettings(environment)).toThrow(SettingsError)
  expect(() => readSettings(environment)).toThrow(sentence)
})

test('every setting that is wrong is told at once', () => {
  expect(() => readSettings({ PORT: 'x', KEXIN_DEMO: 'x' })).toThrow(/^PORT .*\nKEXIN_DEMO /)
})

test('a wrong database address is refused without repeating the password in it', () => {
  const environment = { DATABASE_URL: 'mysql://kexin:hunter2@db/kexin' }
  expect(() => readSettings(environment)).toThrow(/^DATABASE_URL must start with postgresql:/)
  expect(() => readSettings(environment)).not.toThrow(/hunter2/)
})
