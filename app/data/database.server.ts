import { AsyncLocalStorage } from 'node:async_hooks'
import { settings } from '#app/settings.server.ts'
import type { SqlDriverAdapter, SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils'
import { adapterFactory } from './adapter.server.ts'
import type { DatabaseAddress } from './database-address.ts'
import { timeStatements } from './database-time.server.ts'
import { PrismaClient as PostgresClient } from './generated/postgresql/client.ts'
import { PrismaClient as SqliteClient, type Prisma } from './generated/sqlite/client.ts'

export type { Prisma }
export type Database = SqliteClient
/** What a data function writes with: the database, or a transaction on it. */
export type Connection = Database | Prisma.TransactionClient

/** What the client's connections and transactions speak to, so that rows can be had past it. */
const drivers = new WeakMap<object, () => Promise<SqlQueryable>>()
/** Takes what the driver begins for a transaction of the client, which keeps it to itself. */
const begun = new AsyncLocalStorage<{ driver?: SqlQueryable | undefined }>()

/** Opens a database. The two generated clients differ only in the dialect they speak. */
function openDatabase(address: DatabaseAddress): Database {
  const factory = adapterFactory(address)
  let connected: Promise<SqlDriverAdapter> | undefined
  const connection = () =>
    (connected ??= factory.connect().then(timeStatements).then(tellingTransactions))
  const { provider, adapterName } = factory
  const adapter = { provider, adapterName, connect: connection }
  // Longer formats repeat what was to be written, and errors go to the log.
  const options = { adapter, errorFormat: 'minimal' } as const
  const database =
    address.provider === 'sqlite'
      ? new SqliteClient(options)
      : (new PostgresClient(options) as unknown as SqliteClient)
  drivers.set(database, connection)
  return database
}

function tellingTransactions(connection: SqlDriverAdapter): SqlDriverAdapter {
  const start = connection.startTransaction.bind(connection)
  connection.startTransaction = async (level) => {
    const asked = begun.getStore()
    const driver = await start(level)
    if (!asked) return driver
    asked.driver = driver
    // Whoever goes on after its end, as after the client's patience, must not write into what comes next.
    const execute = driver.executeRaw.bind(driver)
    driver.executeRaw = (query) => {
      if (/^(COMMIT|ROLLBACK)$/.test(query.sql)) asked.driver = undefined
      return execute(query)
    }
    return driver
  }
  return connection
}

let current: Database | undefined

/** The database of this process, opened at first use. */
export function db(): Database {
  return (current ??= openDatabase(settings().database))
}

/** What is true or false, as `readRows` gives it. */
export type Truth = boolean | 0 | 1

/**
 * Rows of a query, each an array of its columns: texts, numbers, instants as ISO texts, truth as a
 * number or a boolean. For what is read by the ten thousand, or at every page: past Prisma's client,
 * whose results are several times as heavy and stay in memory until a full collection.
 */
export async function readRows<Row extends unknown[]>(
  query: Prisma.Sql,
  connection: Connection = db(),
): Promise<Row[]> {
  const driver = await driverOf(connection)
  const { rows } = await driver.queryRaw(statement(query, driver))
  return rows as Row[]
}

/** Runs one statement that writes, past Prisma's client as well; returns the rows written. */
export async function writeRow(query: Prisma.Sql, connection: Connection = db()): Promise<number> {
  const driver = await driverOf(connection)
  return driver.executeRaw(statement(query, driver))
}

function driverOf(connection: Connection): Promise<SqlQueryable> {
  return drivers.get(connection)!()
}

function statement(query: Prisma.Sql, { provider }: SqlQueryable): SqlQuery {
  return {
    sql: provider === 'postgres' ? query.text : query.sql,
    args: query.values,
    argTypes: query.values.map((value) => ({ scalarType: scalarOf(value), arity: 'scalar' })),
  }
}

function scalarOf(value: unknown) {
  if (value instanceof Date) return 'datetime'
  return typeof value === 'number' ? 'int' : 'string'
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
  return retryingConflicts(() => transactionOnce(work))
}

/** The same without another try, for work that was decided before: `retryingConflicts` goes around both. */
export function transactionOnce<T>(work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  const own: { driver?: SqlQueryable | undefined } = {}
  const known = (tx: Prisma.TransactionClient) => {
    drivers.set(tx, async () => {
      if (!own.driver) throw new Error('The transaction is over')
      return own.driver
    })
    return work(tx)
  }
  return begun.run(own, () => db().$transaction(known, { maxWait: 10_000, timeout: 30_000 }))
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
