import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { adapterFactory } from './data/adapter.server.ts'
import type { DatabaseAddress } from './data/database-address.ts'
import { databaseFailure } from './database-failure.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'kexin-failure-'))
afterAll(() => rmSync(folder, { recursive: true }))

const noDatabase = path.join(folder, 'text.db')
writeFileSync(noDatabase, 'a text of more than sixteen bytes')
const empty = path.join(folder, 'empty.db')
const inFile = path.join(noDatabase, 'kexin.db')

async function failureOf(address: DatabaseAddress, sql: string) {
  try {
    const connection = await adapterFactory(address).connect()
    await connection.queryRaw({ sql, args: [], argTypes: [] }).finally(() => connection.dispose())
  } catch (error) {
    return databaseFailure(address, error)
  }
  throw new Error('It did not fail')
}

test.each<[string, DatabaseAddress, string]>([
  [
    'a file that is no database',
    { provider: 'sqlite', file: noDatabase },
    `The database file ${noDatabase} (KEXIN_DATA) cannot be used: file is not a database`,
  ],
  [
    'a database without tables',
    { provider: 'sqlite', file: empty },
    `The database file ${empty} (KEXIN_DATA) is not up to date: run \`kexin db migrate\``,
  ],
  [
    'a folder that is a file',
    { provider: 'sqlite', file: inFile },
    `The database file ${inFile} (KEXIN_DATA) cannot be used: ENOTDIR: not a directory, open '${inFile}'`,
  ],
  [
    'a server that is not there',
    { provider: 'postgresql', url: 'postgresql://kexin:secret@127.0.0.1:1/kexin' },
    'The database at 127.0.0.1:1 (DATABASE_URL) cannot be used: no server answers there',
  ],
])('%s is answered with its place and the reason', async (_title, address, sentence) => {
  expect(await failureOf(address, 'SELECT "id" FROM "Person"')).toBe(sentence)
})

test('a mistake in a query is a bug, and no sentence hides it', async () => {
  expect(await failureOf({ provider: 'sqlite', file: empty }, 'SELECT FROM')).toBeNull()
})
