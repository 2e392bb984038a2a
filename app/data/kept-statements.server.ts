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
  const kept = new Lru<Prepared>(STATEMENTS)
  const prepared = (sql: string) => {
    const known = kept.get(sql) ?? preparedOnce(prepare(sql))
    kept.set(sql, known)
    return known
  }
  client.prepare = (sql) => ({
    ...lookingBound(prepared(sql), []),
    bind: (bound: unknown[]) => {
      const [text, values] = withPageWritten(sql, bound)
      return lookingBound(prepared(text), values)
    },
  })
  return adapter
}

function lookingBound({ reader, columns, run, all }: Prepared, values: unknown[]) {
  return {
    reader,
    columns: () => columns,
    run: () => run(values),
    raw: () => ({ all: () => all(values) }),
  }
}

function preparedOnce(statement: Statement) {
  const { reader } = statement
  const rows = reader ? statement.raw() : null
  return {
    reader,
    columns: reader ? statement.columns() : [],
    run: (values: unknown[]) => statement.run(values),
    all: (values: unknown[]) => rows?.all(values) ?? [],
  }
}

type Prepared = ReturnType<typeof preparedOnce>

const PAGE = / LIMIT \? OFFSET \?$/

/**
 * The statement with its page as numbers. SQLite plans by the value behind LIMIT, and so prepares a
 * statement anew whenever one is bound there; Prisma binds one in every query of several rows.
 */
function withPageWritten(sql: string, values: unknown[]): [sql: string, values: unknown[]] {
  if (!PAGE.test(sql)) return [sql, values]
  const [limit, offset] = values.slice(-2).map(Number)
  if (!Number.isSafeInteger(limit) || !Number.isSafeInteger(offset)) return [sql, values]
  const page = limit === -1 && offset === 0 ? '' : ` LIMIT ${limit} OFFSET ${offset}`
  return [sql.replace(PAGE, page), values.slice(0, -2)]
}
