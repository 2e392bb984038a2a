import { AsyncLocalStorage } from 'node:async_hooks'
import { settings } from '#app/settings.server.ts'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { adapterFactory } from './adapter.server.ts'
import type { DatabaseAddress } from './database-address.ts'
import { PrismaClient as PostgresClient } from './generated/postgresql/client.ts'
import { PrismaClient as SqliteClient, type Prisma } from './generated/sqlite/client.ts'

export type { Prisma }
export type Database = SqliteClient
/** What a data function writes with: the database, or a transaction on it. */
export type Connection = Database | Prisma.TransactionClient

/** How long a piece of work has waited for the database; the request log reads it. */
export const databaseTime = new AsyncLocalStorage<{ milliseconds: number }>()

/** Opens a database. The two generated clients differ only in the dialect they speak. */
export function openDatabase(address: DatabaseAddress): Database {
  const adapter = adapterFactory(address)
  // Longer formats repeat what was to be written, and errors go to the log.
  const options = { adapter, errorFormat: 'minimal' } as const
  const client =
    address.provider === 'sqlite'
      ? new SqliteClient(options)
      : (new PostgresClient(options) as unknown as SqliteClient)
  return client.$extends({
    query: {
      $allOperations: ({ args, query }) => timed(() => query(args)),
    },
  }) as unknown as Database
}

async function timed<T>(work: () => Promise<T>): Promise<T> {
  const timer = databaseTime.getStore()
  if (!timer) return work()
  const start = performance.now()
  try {
    return await work()
  } finally {
    timer.milliseconds += performance.now() - start
  }
}

let current: Database | undefined

/** The database of this process, opened at first use. */
export function db(): Database {
  return (current ??= openDatabase(settings().database))
}

let reader: Promise<SqlDriverAdapter> | undefined

/**
 * Rows of a query, each an array of its columns: texts, numbers, instants as ISO texts, truth as a
 * number or a boolean. For what is read by the ten thousand: past Prisma's client, whose results are
 * several times as heavy and stay in memory until a full collection.
 */
export async function readRows<Row extends unknown[]>(query: Prisma.Sql): Promise<Row[]> {
  reader ??= adapterFactory(settings().database).connect()
  const connection = await reader
  const { rows } = await timed(() =>
    connection.queryRaw({
      sql: connection.provider === 'postgres' ? query.text : query.sql,
      args: query.values,
      argTypes: query.values.map((value) => ({
        scalarType: typeof value === 'number' ? 'int' : 'string',
        arity: 'scalar',
      })),
    }),
  )
  return rows as Row[]
}

/** Closes the database of this process, if it was opened. */
export async function closeDatabase(): Promise<void> {
  const closing = [current?.$disconnect(), reader?.then((connection) => connection.dispose())]
  current = undefined
  reader = undefined
  await Promise.all(closing)
}

/**
 * Runs the work in one transaction: all of it is kept, or nothing. When another request wrote the same
 * rows in between, all of it runs again on what is there then, so the work must load before it decides.
 */
export function transaction<T>(work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return retryingConflicts(() => db().$transaction(work, { maxWait: 10_000, timeout: 30_000 }))
}

/** Runs load-decide-save again when its insert met a row that another request had just written. */
export async function retryingConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (!isConflict(error) || tries === 10) throw error
    }
  }
}

/** A key that exists already, or a transaction that another one overtook. */
function isConflict(error: unknown): boolean {
  const { code } = error as { code?: string }
  return code === 'P2002' || code === 'P2034'
}
