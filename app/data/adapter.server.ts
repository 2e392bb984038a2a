import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { DatabaseAddress } from './database-address.ts'
import { DurableSqlite } from './sqlite.server.ts'

/**
 * The driver for a database. The folder and the file of an embedded one are made when they are missing,
 * for the account of this process alone: they hold names and results.
 */
export function adapterFactory(address: DatabaseAddress): SqlMigrationAwareDriverAdapterFactory {
  return driver(address, DurableSqlite)
}

/** The driver for migrating a database: on SQLite one connection, as the engine locks the whole file. */
export function migrationAdapterFactory(
  address: DatabaseAddress,
): SqlMigrationAwareDriverAdapterFactory {
  return driver(address, PrismaBetterSqlite3)
}

function driver(address: DatabaseAddress, Sqlite: typeof PrismaBetterSqlite3) {
  if (address.provider === 'postgresql') return new PrismaPg({ connectionString: address.url })
  makeFolder(path.dirname(address.file))
  // SQLite gives the files it keeps beside the database the same mode.
  closeSync(openSync(address.file, 'a', 0o600))
  return new Sqlite({ url: `file:${address.file}`, timeout: 10_000 })
}

/** Folder by folder: Node's own way tries for ever where a file system takes none, such as `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process may have made it in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
