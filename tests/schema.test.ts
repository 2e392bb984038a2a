import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adapterFactory } from '#app/data/adapter.server.ts'
import { projectRoot } from '#app/data/project-root.server.ts'
import { withSchemaEngine } from '#app/data/schema-engine.server.ts'
import { settings } from '#app/settings.server.ts'
import { useTestDatabase } from '#tests/database.ts'
import { appendOnlyTables } from '../prisma/append-only.ts'
import { deriveSchema, providers, type Provider } from '../prisma/derive.ts'

const provider: Provider = process.env.KEXIN_TEST_POSTGRES ? 'postgresql' : 'sqlite'
const schema = {
  path: path.join(projectRoot, 'prisma', provider, 'schema.prisma'),
  content: deriveSchema(provider),
}
const filters = { externalTables: [], externalEnums: [] }
let connection: SqlDriverAdapter

useTestDatabase()
beforeAll(async () => {
  connection = await adapterFactory(settings().database).connect()
})
afterAll(() => connection?.dispose())

async function ask(sql: string): Promise<unknown[][]> {
  return (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows
}

test('the schemas of both databases are derived from the same models', () => {
  for (const name of providers) {
    const file = path.join(projectRoot, 'prisma', name, 'schema.prisma')
    expect(readFileSync(file, 'utf8'), `npm run db:derive (${name})`).toBe(deriveSchema(name))
  }
})

test('both databases have the same migrations, numbered without a gap', () => {
  const [one, other] = providers.map((name) =>
    readdirSync(path.join(projectRoot, 'prisma', name, 'migrations')).sort(),
  )
  expect(one).toEqual(other)
  expect(one?.map((name) => Number(name.slice(0, 4)))).toEqual(one?.map((_, index) => index + 1))
})

test('the migrations make what the models say', async () => {
  await (provider === 'sqlite' ? expectModels() : expectSameAsFresh())
})

async function expectModels() {
  const { stdout } = await withSchemaEngine(schema, adapterFactory(settings().database), (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: path.dirname(schema.path) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters,
    }),
  )
  expect(stdout).toMatch(/^-- This is an empty migration\.\s*$/)
}

/**
 * The WebAssembly engine cannot describe a PostgreSQL as new as ours: what the migrations made is
 * compared with what the models alone make.
 */
async function expectSameAsFresh() {
  const { stdout } = await withSchemaEngine(schema, adapterFactory(settings().database), (engine) =>
    engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters,
    }),
  )
  await connection.executeScript('CREATE SCHEMA wanted; SET search_path TO wanted')
  await connection.executeScript(stdout ?? '')
  await connection.executeScript('SET search_path TO public')
  expect(await structureOf('public')).toEqual(await structureOf('wanted'))
}

/** Columns, indexes and constraints of every table, as the database itself writes them. */
async function structureOf(name: string): Promise<string[]> {
  const rows = await Promise.all([
    ask(`SELECT table_name, column_name, data_type, is_nullable, column_default
         FROM information_schema.columns WHERE table_schema = '${name}'`),
    ask(`SELECT tablename, indexdef, '', '', '' FROM pg_indexes WHERE schemaname = '${name}'`),
    ask(`SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), '', ''
         FROM pg_constraint WHERE connamespace = '${name}'::regnamespace AND contype <> 'n'`),
  ])
  return rows
    .flat()
    .map((row) => row.join(' | ').replaceAll(`${name}.`, '').replaceAll(`"${name}".`, ''))
    .filter((row) => !row.startsWith('_prisma_migrations'))
    .sort()
}

test.each(appendOnlyTables)('%s keeps what was written: no UPDATE, no DELETE', async (table) => {
  await insertAnything(table)
  const [column] = (await columnsOf(table))[0] ?? []
  for (const change of [
    `UPDATE "${table}" SET "${column}" = "${column}"`,
    `DELETE FROM "${table}"`,
    ...(provider === 'postgresql' ? [`TRUNCATE "${table}" CASCADE`] : []),
  ])
    expect(await refusalOf(change), change).toMatch(/append-only/)
  expect(await ask(`SELECT 1 FROM "${table}"`)).toHaveLength(1)
})

/** Why the database does not do it; for SQLite the driver takes every refusal for a missing reference. */
function refusalOf(sql: string): Promise<string> {
  return ask(sql).then(
    () => 'not refused',
    ({ message, cause }: Error) => `${message} ${JSON.stringify(cause)}`,
  )
}

/** A row of empty values, past every reference: only what happens to it later matters. */
async function insertAnything(table: string) {
  const needed = (await columnsOf(table)).filter(([, , required]) => required)
  const names = needed.map(([name]) => `"${name}"`).join(', ')
  const values = needed.map(([, type]) => emptyValue(String(type))).join(', ')
  const [loosen, tighten] =
    provider === 'sqlite'
      ? ['PRAGMA foreign_keys = OFF', 'PRAGMA foreign_keys = ON']
      : ['SET session_replication_role = replica', 'SET session_replication_role = origin']
  await connection.executeScript(loosen!)
  await ask(`INSERT INTO "${table}" (${names}) VALUES (${values})`)
  await connection.executeScript(tighten!)
}

/** Name, type, and whether a row must give it. */
function columnsOf(table: string): Promise<unknown[][]> {
  return ask(
    provider === 'sqlite'
      ? `SELECT name, type, "notnull" AND dflt_value IS NULL FROM pragma_table_info('${table}')`
      : `SELECT column_name, data_type, is_nullable = 'NO' AND column_default IS NULL
         FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name = '${table}'`,
  )
}

function emptyValue(type: string): string {
  if (/int|numeric|double|real/i.test(type)) return '0'
  if (/bool/i.test(type)) return 'false'
  if (/time|date/i.test(type)) return `'2026-01-01'`
  if (/blob/i.test(type)) return `x''`
  return `''`
}
