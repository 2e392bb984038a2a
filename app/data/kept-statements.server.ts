import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { Lru } from './lru.ts'

/** What Prisma's driver uses of a connection of better-sqlite3, and of its statements. */
type Statement = {
  reader: boolean
  run: (...values: unknown[]) => unknown
  columns: () => unknown[]
  raw: () => { all: (...values: unknown[]) => unknown[] }
}
type Client = { prepare: (sql: string) => Statement }

const STATEMENTS = 500

/**
 * Lets a connection prepare each statement once. Prisma's driver prepares one at every query, and binds
 * its values to it for good, so that it can not be used again; here it is given one that only looks
 * bound. Statements run to their end before the next begins, so that one can serve all.
 */
export function keepStatements<Adapter extends SqlDriverAdapter>(adapter: Adapter): Adapter {
  const { client } = adapter as unknown as { client: Client }
  const prepare = client.prepare.bind(client)
  const kept = new Lru<Statement>(STATEMENTS)
  client.prepare = (sql) => {
    let statement = kept.get(sql)
    if (!statement) {
      statement = withoutBinding(prepare(sql))
      kept.set(sql, statement)
    }
    return statement
  }
  return adapter
}

function withoutBinding(statement: Statement) {
  const { reader } = statement
  const columns = reader ? statement.columns() : []
  const rows = reader ? statement.raw() : null
  return {
    reader,
    columns: () => columns,
    run: () => statement.run(),
    raw: () => ({ all: () => rows?.all() ?? [] }),
    bind: (values: unknown[]) => ({
      reader,
      columns: () => columns,
      run: () => statement.run(values),
      raw: () => ({ all: () => rows?.all(values) ?? [] }),
    }),
  }
}
