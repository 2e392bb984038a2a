import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { readBackupRows } from '#app/data/backup.server.ts'

/** The first line of a backup says what it is. */
const backupFormat = { kexin: 'backup', version: 1 } as const

export type BackupOutcome =
  | { outcome: 'written'; rows: number }
  | { outcome: 'file-exists' }
  /** The system's code for why, such as ENOENT or ENOSPC. */
  | { outcome: 'cannot-write'; code: string }

/**
 * Writes everything at one moment to a file, gzipped, a line of JSON per page of a table; the last line
 * holds the number of rows and the SHA-256 of the lines before. The file appears whole or not at all, its bytes
 * on the disk, and never in the place of another.
 */
export async function backUp(file: string, now: Date): Promise<BackupOutcome> {
  if (existsSync(file)) return { outcome: 'file-exists' }
  const unfinished = `${file}.part`
  try {
    await rm(unfinished, { force: true })
    const rows = await writeRows(unfinished, now)
    await rename(unfinished, file)
    return { outcome: 'written', rows }
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {})
    const { path, syscall, code } = error as NodeJS.ErrnoException
    // The database's errors are not the file's.
    if (path !== unfinished && syscall !== 'write') throw error
    return { outcome: 'cannot-write', code: code ?? 'EIO' }
  }
}

async function writeRows(file: string, now: Date): Promise<number> {
  const handle = await open(file, 'wx', 0o600)
  const gzip = createGzip()
  const written = pipeline(gzip, handle.createWriteStream({ flush: true }))
  // Whoever writes next hears of a failure; until then it is not unhandled.
  written.catch(() => {})
  const hash = createHash('sha256')
  let count = 0
  const writeLine = async (value: object) => {
    const line = `${JSON.stringify(value)}\n`
    hash.update(line)
    if (!gzip.write(line)) await Promise.race([once(gzip, 'drain'), written])
  }
  try {
    await writeLine({ ...backupFormat, at: now.toISOString() })
    await readBackupRows(async (table, rows) => {
      count += rows.length
      await writeLine({ table, rows })
    })
    const sha256 = hash.copy().digest('hex')
    await writeLine({ rows: count, sha256 })
    gzip.end()
    await written
  } catch (error) {
    gzip.destroy()
    throw error
  }
  return count
}
