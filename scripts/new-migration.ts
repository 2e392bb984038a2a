/**
 * Writes the next migration of both databases: `npm run db:new-migration -- add-grades`.
 * The difference is taken between the schemas of the last commit and those of the working tree.
 * Triggers of new or rebuilt append-only tables are to be added by hand (prisma/append-only-triggers.ts
 * has the SQL); tests/schema.test.ts fails while one is missing.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { migrationAdapterFactory } from '../app/data/adapter.server.ts'
import type { DatabaseAddress } from '../app/data/database-address.ts'
import { withSchemaEngine } from '../app/data/schema-engine.server.ts'
import { appendOnlyTriggers } from '../prisma/append-only-triggers.ts'
import { startPostgres } from '../tests/postgres.ts'

const [name] = process.argv.slice(2)
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('usage: npm run db:new-migration -- some-name')
  process.exit(1)
}

const postgres = await startPostgres() // the engine asks for a server even to compare two texts
try {
  await write({ provider: 'sqlite', file: ':memory:' })
  await write({ provider: 'postgresql', url: postgres.url })
} finally {
  await postgres.stop()
}
process.exit(0)

async function write(address: DatabaseAddress) {
  const schema = `prisma/${address.provider}/schema.prisma`
  const migrations = `prisma/${address.provider}/migrations`
  mkdirSync(migrations, { recursive: true })
  const count = readdirSync(migrations).length
  const wanted = { path: path.resolve(schema), content: readFileSync(schema, 'utf8') }
  const { stdout } = await withSchemaEngine(wanted, migrationAdapterFactory(address), (engine) =>
    engine.diff({
      from:
        count === 0
          ? { tag: 'empty' }
          : { tag: 'schemaDatamodel', files: [{ ...wanted, content: committed(schema) }] },
      to: { tag: 'schemaDatamodel', files: [wanted] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  const folder = path.join(migrations, `${String(count + 1).padStart(4, '0')}_${name}`)
  mkdirSync(folder)
  const triggers = count === 0 ? `\n${appendOnlyTriggers(address.provider)}\n` : ''
  writeFileSync(path.join(folder, 'migration.sql'), `${stdout ?? ''}${triggers}`)
  console.log(folder)
}

function committed(file: string): string {
  return execFileSync('git', ['show', `HEAD:${file}`], { encoding: 'utf8' })
}
