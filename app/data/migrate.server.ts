import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { SettingsError } from '#app/settings.server.ts'
import type { DatabaseAddress } from './database-address.ts'
import { migrationAdapterFactory } from './adapter.server.ts'
import { projectRoot } from './project-root.server.ts'
import { withSchemaEngine } from './schema-engine.server.ts'

/**
 * Applies the migrations that a database lacks, in order; returns their names. Idempotent. A database
 * that lacks none is only read: the engine would lock an embedded one against every other process.
 * One that another version of the program made is left alone, with a `SettingsError`.
 */
export async function migrate(address: DatabaseAddress): Promise<string[]> {
  const folder = path.join(projectRoot, 'prisma', address.provider)
  const migrationsList = readMigrations(path.join(folder, 'migrations'))
  const applied = await listApplied(address)
  requireKnown(applied, migrationsList.migrationDirectories)
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

/** The migrations a database has, with their checksums; none when it has not even the table of them. */
async function listApplied(address: DatabaseAddress): Promise<Map<string, string>> {
  const connection = await migrationAdapterFactory(address).connect()
  try {
    const { rows } = await connection.queryRaw({
      sql: 'SELECT "migration_name", "checksum" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL',
      args: [],
      argTypes: [],
    })
    return new Map(rows.map(([name, checksum]) => [String(name), String(checksum)]))
  } catch (error) {
    if (isMissingTable(error)) return new Map()
    throw error
  } finally {
    await connection.dispose()
  }
}

function requireKnown(
  applied: ReadonlyMap<string, string>,
  shipped: ReturnType<typeof readMigrations>['migrationDirectories'],
): void {
  for (const [name, checksum] of applied) {
    const script = shipped.find(({ path }) => path === name)?.migrationFile.content.value
    if (script === undefined || !checksumsOf(script).includes(checksum))
      throw new SettingsError(
        `The database was made by another version of Kexin (its migration ${name} is ${script === undefined ? 'unknown to' : 'a different one in'} this version) and was left as it is: run the version that made it, or choose another database with KEXIN_DATA or DATABASE_URL.`,
      )
  }
}

/** SHA-256, as the engine keeps it; a checkout may have changed the ends of lines. */
function checksumsOf(script: string): string[] {
  const lines = script.replaceAll('\r\n', '\n')
  return [lines, lines.replaceAll('\n', '\r\n')].map((text) =>
    createHash('sha256').update(text).digest('hex'),
  )
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
