import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { adapterFactory } from './adapter.server.ts'
import { DurableSqlite } from './sqlite.server.ts'

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

test('what a transaction has read stays so until it has written, whoever else has the file open', async () => {
  const file = path.join(base, 'shared', 'kexin.db')
  const mine = await adapterFactory({ provider: 'sqlite', file }).connect()
  await mine.executeScript('CREATE TABLE "Some" ("id" INTEGER)')
  const theirs = await new PrismaBetterSqlite3({ url: `file:${file}`, timeout: 0 }).connect()
  const insert = { sql: 'INSERT INTO "Some" VALUES (1)', args: [], argTypes: [] }
  const count = { sql: 'SELECT COUNT(*) FROM "Some"', args: [], argTypes: [] }

  const transaction = await mine.startTransaction()
  expect((await transaction.queryRaw(count)).rows).toEqual([[0]])
  await expect(theirs.executeRaw(insert)).rejects.toThrow()
  await transaction.executeRaw(insert)
  await transaction.executeRaw({ sql: 'COMMIT', args: [], argTypes: [] })
  await transaction.commit()
  await theirs.executeRaw(insert)
  expect((await mine.queryRaw(count)).rows).toEqual([[2]])

  // Where the lock is not to be had, the transaction does not begin, and the next one can.
  await theirs.executeScript('BEGIN IMMEDIATE')
  const other = await new DurableSqlite({ url: `file:${file}`, timeout: 0 }).connect()
  await expect(other.startTransaction()).rejects.toThrow()
  await theirs.executeScript('ROLLBACK')
  const next = await other.startTransaction()
  await next.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] })
  await next.rollback()
  for (const connection of [mine, theirs, other]) await connection.dispose()
})

function modeOf(at: string): string {
  return (statSync(at).mode & 0o777).toString(8)
}
