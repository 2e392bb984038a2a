import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { DatabaseAddress } from './database-address.ts'
import { DurableSqlite } from './sqlite.server.ts'

/** The driver for a database. */
export function adapterFactory(address: DatabaseAddress): SqlMigrationAwareDriverAdapterFactory {
  if (address.provider === 'postgresql') return new PrismaPg({ connectionString: address.url })
  mkdirSync(path.dirname(address.file), { recursive: true })
  return new DurableSqlite({ url: `file:${address.file}`, timeout: 10_000 })
}
