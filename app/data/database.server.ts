import { AsyncLocalStorage } from 'node:async_hooks'
import { settings } from '#app/settings.server.ts'
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
      async $allOperations({ args, query }) {
        const timer = databaseTime.getStore()
        if (!timer) return query(args)
        const start = performance.now()
        try {
          return await query(args)
        } finally {
          timer.milliseconds += performance.now() - start
        }
      },
    },
  }) as unknown as Database
}

let current: Database | undefined

/** The database of this process, opened at first use. */
export function db(): Database {
  return (current ??= openDatabase(settings().database))
}

/** Closes the database of this process, if it was opened. */
export async function closeDatabase(): Promise<void> {
  const closing = current
  current = undefined
  await closing?.$disconnect()
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
