import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { readBackupRows } from '#app/data/backup.server.ts'

/** The first line of a backup says what it is. */
export const backupFormat = { kexin: 'backup', version: 1 } as const

/**
 * Writes everything at one moment to a file, gzipped, a line of JSON per page of a table; the last line
 * holds the number of rows and the SHA-256 of the lines before. The file appears whole or not at all.
 */
export async function backUp(file: string, now: Date): Promise<{ rows: number }> {
  const unfinished = `${file}.part`
  const gzip = createGzip()
  const out = gzip.pipe(createWriteStream(unfinished, { mode: 0o600 }))
  const hash = createHash('sha256')
  let count = 0
  const writeLine = async (value: object) => {
    const line = `${JSON.stringify(value)}\n`
    hash.update(line)
    if (!gzip.write(line)) await once(gzip, 'drain')
  }
  await writeLine({ ...backupFormat, at: now.toISOString() })
  await readBackupRows(async (table, rows) => {
    count += rows.length
    await writeLine({ table, rows })
  })
  const sha256 = hash.copy().digest('hex')
  await writeLine({ rows: count, sha256 })
  gzip.end()
  await finished(out)
  await rename(unfinished, file)
  return { rows: count }
}
