import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { DatabaseAddress } from './database-address.ts'
import { migrationAdapterFactory } from './adapter.server.ts'
import { projectRoot } from './project-root.server.ts'
import { withSchemaEngine } from './schema-engine.server.ts'

/**
 * Applies the migrations that a database lacks, in order; returns their names. Idempotent. A database
 * that lacks none is only read: the engine would lock an embedded one against every other process.
 */
export async function migrate(address: DatabaseAddress): Promise<string[]> {
  const folder = path.join(projectRoot, 'prisma', address.provider)
  const migrationsList = readMigrations(path.join(folder, 'migrations'))
  const applied = await listApplied(address)
  if (migrationsList.migrationDirectories.every(({ path: name }) => applied.has(name))) return []

  const schema = path.join(folder, 'schema.prisma')
  const { appliedMigrationNames } = await withSchemaEngine(
    { path: schema, content: readFileSync(schema, 'utf8') },
    migrationAdapterFactory(address),
    (engine) =>
      engine.applyMigrations({
        migrationsList,
        filters: { externalTables: [], externalEnums: [] },
      }),
  )
  return appliedMigrationNames
}

/** The names of the migrations a database has; none when it has not even the table of them. */
async function listApplied(address: DatabaseAddress): Promise<Set<string>> {
  const connection = await migrationAdapterFactory(address).connect()
  try {
    const { rows } = await connection.queryRaw({
      sql: 'SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL',
      args: [],
      argTypes: [],
    })
    return new Set(rows.map(([name]) => String(name)))
  } catch (error) {
    if (isMissingTable(error)) return new Set()
    throw error
  } finally {
    await connection.dispose()
  }
}

function isMissingTable(error: unknown): boolean {
  return (error as { cause?: { kind?: string } }).cause?.kind === 'TableDoesNotExist'
}

function readMigrations(baseDir: string) {
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: null },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  }
}
