import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { backupTables, type BackupTable } from '#app/data/backup-tables.ts'
import { isEmptyDatabase, restoreBackupRows, RowsDoNotFit } from '#app/data/backup.server.ts'

export type RestoreOutcome =
  { outcome: 'restored'; rows: number } | { outcome: 'not-empty' } | Refusal

type Refusal =
  | { outcome: 'not-a-backup' | 'newer-version' | 'damaged' }
  /** Whole and undamaged, but rows of a table are none of this version's. */
  | { outcome: 'does-not-fit'; table: string }
  /** The system's code for why, such as ENOENT or EACCES. */
  | { outcome: 'cannot-read'; code: string }

class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.outcome)
    this.refusal = refusal
  }
}

/**
 * Puts a backup into an empty, migrated database: all of it, or nothing when the file is no backup, was
 * written by a newer version, is damaged or cut off (its last line is its checksum), or holds rows that
 * this version's tables do not take.
 */
export async function restore(file: string): Promise<RestoreOutcome> {
  if (!(await isEmptyDatabase())) return { outcome: 'not-empty' }
  let count = 0
  try {
    await restoreBackupRows(
      (async function* () {
        for await (const page of readPages(file)) {
          count += page.rows.length
          yield page
        }
      })(),
    )
    return { outcome: 'restored', rows: count }
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    if (error instanceof RowsDoNotFit) return { outcome: 'does-not-fit', table: error.table }
    throw error
  }
}

async function* readPages(file: string) {
  const hash = createHash('sha256')
  const known = new Set<string>(backupTables.map(([name]) => name))
  let first = true
  let count = 0
  let whole = false
  for await (const line of readLines(file)) {
    const value = parse(line, first ? 'not-a-backup' : 'damaged')
    if (first) {
      if (value.kexin !== 'backup') throw new Refused({ outcome: 'not-a-backup' })
      if (Number(value.version) > 1) throw new Refused({ outcome: 'newer-version' })
      first = false
    } else if ('sha256' in value) {
      whole = value.sha256 === hash.copy().digest('hex') && value.rows === count
    } else {
      const { table, rows } = value
      if (whole || typeof table !== 'string' || !Array.isArray(rows) || !rows.every(isRecord))
        throw new Refused({ outcome: 'damaged' })
      if (!known.has(table)) throw new Refused({ outcome: 'does-not-fit', table })
      count += rows.length
      yield { table: table as BackupTable, rows }
    }
    hash.update(`${line}\n`)
  }
  if (!whole) throw new Refused({ outcome: first ? 'not-a-backup' : 'damaged' })
}

async function* readLines(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file)
  const text = bytes.pipe(createGunzip())
  bytes.on('error', (error) => text.destroy(error))
  try {
    yield* createInterface({ input: text, crlfDelay: Infinity })
  } catch (error) {
    const { code = '', syscall } = error as NodeJS.ErrnoException
    if (code.startsWith('Z_'))
      throw new Refused({ outcome: code === 'Z_DATA_ERROR' ? 'not-a-backup' : 'damaged' })
    throw syscall === undefined ? error : new Refused({ outcome: 'cannot-read', code })
  }
}

function parse(line: string, outcome: 'not-a-backup' | 'damaged'): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line)
    if (isRecord(value)) return value
  } catch {
    // Said below, as of what is JSON and no record.
  }
  throw new Refused({ outcome })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
