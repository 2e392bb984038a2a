import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { DatabaseAddress } from './database-address.ts'
import { DurableSqlite } from './sqlite.server.ts'

/** The driver for a database. */
export function adapterFactory(address: DatabaseAddress): SqlMigrationAwareDriverAdapterFactory {
  return address.provider === 'sqlite'
    ? new DurableSqlite({ url: `file:${address.file}`, timeout: 10_000 })
    : new PrismaPg({ connectionString: address.url })
}
