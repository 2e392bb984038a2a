import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { DatabaseAddress } from './database-address.ts'

/** The driver for a database. */
export function adapterFactory(address: DatabaseAddress): SqlMigrationAwareDriverAdapterFactory {
  return address.provider === 'sqlite'
    ? new DurableSqlite({ url: `file:${address.file}`, timeout: 10_000 })
    : new PrismaPg({ connectionString: address.url })
}

/**
 * SQLite with a write-ahead log, flushed to the disk at every commit: what was acknowledged survives
 * a power cut, and readers never wait for a writer.
 */
class DurableSqlite extends PrismaBetterSqlite3 {
  override async connect() {
    const connection = await super.connect()
    await connection.executeScript(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;',
    )
    return connection
  }
}
