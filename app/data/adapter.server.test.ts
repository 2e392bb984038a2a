import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { adapterFactory } from './adapter.server.ts'

const base = mkdtempSync(path.join(tmpdir(), 'kexin-adapter-'))
afterAll(() => rmSync(base, { recursive: true }))

test.skipIf(process.platform === 'win32')('a database is for its own account alone', async () => {
  const folder = path.join(base, 'data')
  const file = path.join(folder, 'kexin.db')
  const connection = await adapterFactory({ provider: 'sqlite', file }).connect()
  await connection.executeScript('CREATE TABLE "Some" ("id" INTEGER)')
  const modes = readdirSync(folder).map((name) => [name, modeOf(path.join(folder, name))])
  await connection.dispose()
  expect(modes).toEqual([
    ['kexin.db', '600'],
    ['kexin.db-shm', '600'],
    ['kexin.db-wal', '600'],
  ])
  expect(modeOf(folder)).toBe('700')
})

function modeOf(at: string): string {
  return (statSync(at).mode & 0o777).toString(8)
}
