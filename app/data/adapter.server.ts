import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { DatabaseAddress } from './database-address.ts'

/** The driver for a database. */
export function adapterFactory(address: DatabaseAddress): SqlMigrationAwareDriverAdapterFactory {
  return address.provider === 'sqlite'
    ? new PrismaBetterSqlite3({ url: `file:${address.file}`, timeout: 10_000 })
    : new PrismaPg({ connectionString: address.url })
}
