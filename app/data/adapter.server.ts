import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { DatabaseAddress } from './database-address.ts'
import { DurableSqlite } from './sqlite.server.ts'

/** The driver for a database. The folder of an embedded one is made when it is missing. */
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
  mkdirSync(path.dirname(address.file), { recursive: true })
  return new Sqlite({ url: `file:${address.file}`, timeout: 10_000 })
}
