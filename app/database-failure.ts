import type { DatabaseAddress } from '#app/data/database-address.ts'

/** What a driver says of a failure, in the words of Prisma's adapters. */
type Cause = { kind: string; originalCode?: string; originalMessage?: string }

/** Not a mistake of a query: the database cannot be reached or entered, or does not answer; each in words. */
const outside: Readonly<Record<string, string>> = {
  AuthenticationFailed: 'the name or the password is refused',
  ConnectionClosed: 'the connection was closed',
  DatabaseAccessDenied: 'this user may not use it',
  DatabaseDoesNotExist: 'there is no database of this name',
  DatabaseNotReachable: 'no server answers there',
  SocketTimeout: 'it did not answer in time, or another process keeps it locked',
  TlsConnectionError: 'no encrypted connection could be made',
  TooManyConnections: 'it takes no more connections',
}
/** Nor these, by the codes of SQLite and the classes of PostgreSQL: its file, its disk, its memory, its end. */
const outsideCodes =
  /^SQLITE_(BUSY|CANTOPEN|CORRUPT|FULL|IOERR|NOMEM|NOTADB|PERM|READONLY)|^(08|25006|28|3D|53|57P|58)/

/** A database as whoever runs the system knows it, with the setting that names it. */
export function nameOf(database: DatabaseAddress): string {
  return database.provider === 'sqlite'
    ? `The database file ${database.file} (KEXIN_DATA)`
    : `The database at ${new URL(database.url).host} (DATABASE_URL)`
}

/** What the database or the system said of an error; of Prisma's words around it, nothing. */
export function reasonOf(error: unknown): string {
  const known = outside[causeOf(error)?.kind ?? '']
  if (known) return known
  const said = error instanceof Error ? error.message : String(error)
  const inner = /^\s*Invalid `prisma\.[\s\S]*Message: `([\s\S]*)`\s*$/.exec(said)?.[1]
  return inner ?? said.replace(/^\s*Invalid `[^`]*` invocation:\s*/, '')
}

/** The sentence for an error that is the database's own and not a bug; null for any other. */
export function databaseFailure(database: DatabaseAddress, error: unknown): string | null {
  const cause = causeOf(error)
  if (cause?.kind === 'TableDoesNotExist' || cause?.kind === 'ColumnNotFound')
    return `${nameOf(database)} is not up to date: run \`kexin db migrate\``
  const isOutside = cause && (cause.kind in outside || outsideCodes.test(cause.originalCode ?? ''))
  return isOutside || isOfFile(database, error)
    ? `${nameOf(database)} cannot be used: ${reasonOf(error)}`
    : null
}

function causeOf(error: unknown): Cause | undefined {
  const { cause, meta } = Object(error) as {
    cause?: Cause
    meta?: { driverAdapterError?: { cause?: Cause } }
  }
  return meta?.driverAdapterError?.cause ?? cause
}

/** Whether the system refused the file of an embedded database, or a folder on the way to it. */
function isOfFile(database: DatabaseAddress, error: unknown): boolean {
  const { path } = Object(error) as { path?: string }
  return database.provider === 'sqlite' && path !== undefined && database.file.startsWith(path)
}
