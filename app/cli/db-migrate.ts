import { migrate } from '#app/data/migrate.server.ts'
import { settings } from '#app/settings.server.ts'
import type { Io } from './io.ts'

/** `kexin db migrate`: brings the database up to date; the server does the same at its start. */
export async function dbMigrate(_args: string[], { stdout, stderr }: Io): Promise<number> {
  const applied = await migrate(settings().database)
  for (const name of applied) stdout.write(`${name}\n`)
  stderr.write(applied.length === 0 ? 'Nothing to do\n' : `${applied.length} migrations applied\n`)
  return 0
}
