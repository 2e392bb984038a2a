import { backupTables, type BackupTable } from './backup-tables.ts'
import { db, transaction, type Connection } from './database.server.ts'

/** A row as it is written: instants and bytes marked, everything else JSON as it is. */
export type BackupRow = Record<string, unknown>

/** All tables hold rows of their own kind; Prisma's types do not say what they have in common. */
type Table = {
  findMany(query: object): Promise<BackupRow[]>
  createMany(rows: { data: BackupRow[] }): Promise<unknown>
  count(): Promise<number>
}

/** Instants and bytes are not JSON: written with a mark, read back by it. */
const INSTANT = '$instant'
const BYTES = '$bytes'

/**
 * Every row of every table at one moment, while the system goes on: one snapshot is read from, table
 * by table in pages.
 */
export async function readBackupRows(
  take: (table: BackupTable, rows: BackupRow[]) => Promise<void>,
): Promise<void> {
  await db().$transaction(
    async (snapshot) => {
      for (const [name, keys] of backupTables) {
        const orderBy = keys.map((key) => ({ [key]: 'asc' }))
        for (let skip = 0; ; skip += PAGE) {
          const rows = await tableOf(snapshot, name).findMany({ orderBy, skip, take: PAGE })
          if (rows.length > 0) await take(name, rows.map(written))
          if (rows.length < PAGE) break
        }
      }
    },
    // The strictest level both databases know: on either it reads one snapshot.
    { isolationLevel: 'Serializable', timeout: 3_600_000, maxWait: 60_000 },
  )
}
const PAGE = 1_000

/** Thrown when a table does not take rows of a backup: a column it has not, a value it cannot hold. */
export class RowsDoNotFit extends Error {
  readonly table: BackupTable
  constructor(table: BackupTable, cause: unknown) {
    super(`The rows of ${table} do not fit`, { cause })
    this.table = table
  }
}

/** Puts all rows into an empty database, or none of them; `RowsDoNotFit` names the table that refused. */
export async function restoreBackupRows(
  rows: AsyncIterable<{ table: BackupTable; rows: BackupRow[] }>,
): Promise<void> {
  await db().$transaction(
    async (tx) => {
      for await (const page of rows)
        await tableOf(tx, page.table)
          .createMany({ data: page.rows.map(read) })
          .catch((error: unknown) => {
            throw isAboutRows(error) ? new RowsDoNotFit(page.table, error) : error
          })
    },
    { timeout: 3_600_000, maxWait: 60_000 },
  )
}

/**
 * Whether Prisma or the database refused the rows themselves: an unknown or missing column or a value of
 * another type, a key twice, a parent that is not there, nothing where something must be.
 */
function isAboutRows(error: unknown): boolean {
  const { name, code = '' } = error as { name?: string; code?: string }
  return name === 'PrismaClientValidationError' || /^P20(00|02|03|04|05|06|07|11|12|20)$/.test(code)
}

/** Whether a database holds no row that a backup would restore. */
export function isEmptyDatabase(): Promise<boolean> {
  return transaction(async (tx) => {
    for (const [name] of backupTables) if ((await tableOf(tx, name).count()) > 0) return false
    return true
  })
}

function tableOf(connection: Connection, name: BackupTable): Table {
  return connection[name] as unknown as Table
}

function written(row: BackupRow): BackupRow {
  return mapValues(row, (value) => {
    if (value instanceof Date) return { [INSTANT]: value.toISOString() }
    if (value instanceof Uint8Array) return { [BYTES]: Buffer.from(value).toString('base64') }
    return value
  })
}

function read(row: BackupRow): BackupRow {
  return mapValues(row, (value) => {
    if (typeof value !== 'object' || value === null) return value
    if (INSTANT in value) return new Date(String(value[INSTANT]))
    if (BYTES in value) return new Uint8Array(Buffer.from(String(value[BYTES]), 'base64'))
    return value
  })
}

function mapValues(row: BackupRow, change: (value: unknown) => unknown): BackupRow {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, change(value)]))
}
