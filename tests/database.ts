import { createHash, randomUUID } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, vi } from 'vitest'
import { adapterFactory } from '#app/data/adapter.server.ts'
import { closeDatabase } from '#app/data/database.server.ts'
import { migrate } from '#app/data/migrate.server.ts'
import { projectRoot } from '#app/data/project-root.server.ts'

/**
 * Gives a test file a database of its own, with every migration applied and nothing in it; called at
 * the top of the file, before anything asks for the settings. An embedded SQLite, or a database on
 * the PostgreSQL server whose administrator's address is in KEXIN_TEST_POSTGRES.
 */
export function useTestDatabase(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'kexin-test-'))
  Object.assign(process.env, { KEXIN_DATA: folder, KEXIN_LOG: 'silent' })
  delete process.env.DATABASE_URL
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 }) // real disks and real hashes
  const server = process.env.KEXIN_TEST_POSTGRES
  const removeDatabase = server ? usePostgres(server) : useSqlite(folder)

  afterAll(async () => {
    await closeDatabase()
    await removeDatabase()
    rmSync(folder, { recursive: true, force: true })
  })
}

function useSqlite(folder: string) {
  beforeAll(async () => {
    const template = path.join(tmpdir(), `kexin-template-${fingerprint('sqlite')}.db`)
    if (!existsSync(template)) {
      const fresh = path.join(folder, 'template.db')
      await migrate({ provider: 'sqlite', file: fresh })
      renameSync(fresh, template)
    }
    copyFileSync(template, path.join(folder, 'kexin.db'))
  })
  return async () => {}
}

function usePostgres(server: string) {
  const name = `kexin_test_${randomUUID().replaceAll('-', '')}`
  process.env.DATABASE_URL = at(server, name)
  beforeAll(async () => {
    const template = `kexin_template_${fingerprint('postgresql')}`
    await onServer(server, async (sql) => {
      if (!(await sql(`SELECT 1 FROM pg_database WHERE datname = '${template}'`))) {
        const fresh = `${name}_template`
        await sql(`CREATE DATABASE ${fresh}`)
        await migrate({ provider: 'postgresql', url: at(server, fresh) })
        // Another worker may have been first; its template is as good.
        await sql(`ALTER DATABASE ${fresh} RENAME TO ${template}`).catch(() =>
          sql(`DROP DATABASE ${fresh}`),
        )
      }
      await sql(`CREATE DATABASE ${name} TEMPLATE ${template}`)
    })
  })
  return () =>
    onServer(server, async (sql) => {
      await sql(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    })
}

/** Runs statements on a server; each tells how many rows it returned. */
async function onServer(
  url: string,
  work: (sql: (statement: string) => Promise<number>) => Promise<void>,
): Promise<void> {
  const connection = await adapterFactory({ provider: 'postgresql', url }).connect()
  try {
    await work(async (sql) => {
      const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] })
      return rows.length
    })
  } finally {
    await connection.dispose()
  }
}

/** Names the template after the migrations in it, so that a new one makes a new template. */
function fingerprint(provider: 'sqlite' | 'postgresql'): string {
  const folder = path.join(projectRoot, 'prisma', provider, 'migrations')
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort())
    hash.update(name).update(readFileSync(path.join(folder, name, 'migration.sql')))
  return hash.digest('hex').slice(0, 16)
}

function at(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
