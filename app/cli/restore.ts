import { existsSync } from 'node:fs'
import path from 'node:path'
import { migrate } from '#app/data/migrate.server.ts'
import { renderLessons } from '#app/operations/render-lessons.server.ts'
import { restore as restoreBackup, type RestoreOutcome } from '#app/operations/restore.server.ts'
import { settings } from '#app/settings.server.ts'
import type { Io } from './io.ts'

const refusals = {
  'not-empty':
    'the database is not empty; restore goes into an empty one (KEXIN_DATA or DATABASE_URL)',
  'not-a-backup': 'this file is not a backup of Kexin',
  'newer-version': 'this backup was written by a newer version of Kexin; update first',
  damaged: 'this backup is damaged or cut off; nothing was restored',
}

const unreadable: Record<string, string> = {
  EISDIR: 'this is a folder; name a file in it',
  EACCES: 'this account may not read it',
}

/** `kexin restore FILE`: puts a backup into an empty database; 1 and nothing changed when refused. */
export async function restore([file]: string[], { stderr }: Io): Promise<number> {
  if (!file || !existsSync(file)) {
    stderr.write(file ? `${file}: there is no such file\n` : 'usage: kexin restore FILE\n')
    return 1
  }
  await migrate(settings().database)
  const result = await restoreBackup(path.resolve(file))
  if (result.outcome !== 'restored') {
    stderr.write(`${file}: ${reasonOf(result)}\n`)
    return 1
  }
  const lessons = await renderLessons()
  stderr.write(`${file}: ${result.rows} rows restored, ${lessons} lessons rendered\n`)
  return 0
}

function reasonOf(refusal: Exclude<RestoreOutcome, { outcome: 'restored' }>): string {
  if (refusal.outcome === 'cannot-read') return unreadable[refusal.code] ?? refusal.code
  if (refusal.outcome !== 'does-not-fit') return refusals[refusal.outcome]
  return `this version of Kexin cannot take its rows of ${JSON.stringify(refusal.table)}; nothing was restored`
}
