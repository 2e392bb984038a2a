import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { DatabaseAddress } from './database-address.ts'
import { migrationAdapterFactory } from './adapter.server.ts'
import { projectRoot } from './project-root.server.ts'
import { withSchemaEngine } from './schema-engine.server.ts'

/** Applies the migrations that a database lacks, in order; returns their names. Idempotent. */
export async function migrate(address: DatabaseAddress): Promise<string[]> {
  const folder = path.join(projectRoot, 'prisma', address.provider)
  const schema = path.join(folder, 'schema.prisma')
  const { appliedMigrationNames } = await withSchemaEngine(
    { path: schema, content: readFileSync(schema, 'utf8') },
    migrationAdapterFactory(address),
    (engine) =>
      engine.applyMigrations({
        migrationsList: readMigrations(path.join(folder, 'migrations')),
        filters: { externalTables: [], externalEnums: [] },
      }),
  )
  return appliedMigrationNames
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
