import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter, SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils'

/**
 * SQLite with a write-ahead log, flushed to the disk at every commit: what was acknowledged survives
 * a power cut, and readers never wait for a writer.
 */
export class DurableSqlite extends PrismaBetterSqlite3 {
  override async connect() {
    const writer = await super.connect()
    await writer.executeScript(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;',
    )
    const reader = await super.connect()
    await reader.executeScript('PRAGMA query_only = ON;')
    return new ReaderAndWriter(reader, writer)
  }
}

/**
 * Prisma's driver has one connection, on which a statement outside a transaction becomes part of
 * whichever transaction another request has open: it is undone with it, after it was acknowledged,
 * and reads see what may never be committed. Here such a write waits its turn in a transaction of its
 * own, and such a read has a connection to itself, which sees only what was committed.
 */
class ReaderAndWriter implements SqlDriverAdapter {
  readonly provider = 'sqlite'
  readonly adapterName: string
  readonly #reader: SqlDriverAdapter
  readonly #writer: SqlDriverAdapter

  constructor(reader: SqlDriverAdapter, writer: SqlDriverAdapter) {
    this.adapterName = writer.adapterName
    this.#reader = reader
    this.#writer = writer
  }

  queryRaw(query: SqlQuery) {
    if (/^\s*(SELECT|WITH)\b/i.test(query.sql)) return this.#reader.queryRaw(query)
    return this.#alone(query, (connection) => connection.queryRaw(query))
  }

  executeRaw(query: SqlQuery) {
    return this.#alone(query, (connection) => connection.executeRaw(query))
  }

  executeScript(script: string) {
    return this.#writer.executeScript(script)
  }

  startTransaction(...level: Parameters<SqlDriverAdapter['startTransaction']>) {
    return this.#writer.startTransaction(...level)
  }

  async dispose() {
    await this.#reader.dispose()
    await this.#writer.dispose()
  }

  async #alone<T>({ sql }: SqlQuery, work: (connection: SqlQueryable) => Promise<T>): Promise<T> {
    if (/^\s*PRAGMA\b/i.test(sql)) return work(this.#writer) // has no effect in a transaction
    const transaction = await this.#writer.startTransaction()
    try {
      const result = await work(transaction)
      await transaction.executeRaw(statement('COMMIT'))
      return result
    } catch (error) {
      await transaction.executeRaw(statement('ROLLBACK')).catch(() => undefined) // it may have ended
      throw error
    } finally {
      await transaction.commit() // in this driver, only what lets the next one begin
    }
  }
}

function statement(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] }
}
