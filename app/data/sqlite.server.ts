import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter, SqlQuery, Transaction } from '@prisma/driver-adapter-utils'
import { keepStatements } from './kept-statements.server.ts'

/**
 * SQLite with a write-ahead log, flushed to the disk at every commit: what was acknowledged survives
 * a power cut, and readers never wait for a writer.
 */
export class DurableSqlite extends PrismaBetterSqlite3 {
  override async connect() {
    const writer = keepStatements(await super.connect())
    await writer.executeScript(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;',
    )
    const reader = keepStatements(await super.connect())
    await reader.executeScript('PRAGMA query_only = ON;')
    return new ReaderAndWriter(reader, writer)
  }
}

/**
 * Prisma's driver has one connection, on which a statement outside a transaction becomes part of
 * whichever transaction another request has open: it is undone with it, after it was acknowledged,
 * and reads see what may never be committed. Here such a write waits until no transaction is open,
 * and such a read has a connection to itself, which sees only what was committed.
 */
class ReaderAndWriter implements SqlDriverAdapter {
  readonly provider = 'sqlite'
  readonly adapterName: string
  readonly #reader: SqlDriverAdapter
  readonly #writer: SqlDriverAdapter
  #lastTurn: Promise<void> = Promise.resolve()

  constructor(reader: SqlDriverAdapter, writer: SqlDriverAdapter) {
    this.adapterName = writer.adapterName
    this.#reader = reader
    this.#writer = writer
  }

  queryRaw(query: SqlQuery) {
    if (/^\s*(SELECT|WITH)\b/i.test(query.sql)) return this.#reader.queryRaw(query)
    return this.#alone(() => this.#writer.queryRaw(query))
  }

  executeRaw(query: SqlQuery) {
    return this.#alone(() => this.#writer.executeRaw(query))
  }

  executeScript(script: string) {
    return this.#alone(() => this.#writer.executeScript(script))
  }

  /** The turn lasts until the transaction is over; the driver is told so however it ends. */
  async startTransaction(...level: Parameters<SqlDriverAdapter['startTransaction']>) {
    const leave = await this.#takeTurn()
    try {
      const transaction = await this.#writer.startTransaction(...level)
      await takeLock(transaction)
      const { commit, rollback } = transaction
      transaction.commit = () => commit.call(transaction).finally(leave)
      transaction.rollback = () => rollback.call(transaction).finally(leave)
      return transaction
    } catch (error) {
      leave()
      throw error
    }
  }

  async dispose() {
    await this.#reader.dispose()
    await this.#writer.dispose()
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const leave = await this.#takeTurn()
    try {
      return await work()
    } finally {
      leave()
    }
  }

  /** Waits until everybody who came before has left. */
  async #takeTurn(): Promise<() => void> {
    const before = this.#lastTurn
    let leave = () => {}
    this.#lastTurn = new Promise((resolve) => (leave = resolve))
    await before
    return leave
  }
}

/**
 * Begins the transaction anew with the lock for writing. As the driver begins it, it would take that
 * lock with its first write: by then another process may have written, and what was read is refused.
 */
async function takeLock(transaction: Transaction): Promise<void> {
  try {
    for (const sql of ['ROLLBACK', 'BEGIN IMMEDIATE'])
      await transaction.executeRaw({ sql, args: [], argTypes: [] })
  } catch (error) {
    await transaction.rollback()
    throw error
  }
}
