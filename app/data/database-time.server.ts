import { AsyncLocalStorage } from 'node:async_hooks'
import type { SqlDriverAdapter, SqlQueryable } from '@prisma/driver-adapter-utils'

/** How long a piece of work has waited for the database; the request log reads it. */
export const databaseTime = new AsyncLocalStorage<{ milliseconds: number }>()

/** Has a connection count the time of its statements, its transactions' too, for whoever waits for them. */
export function timeStatements(connection: SqlDriverAdapter): SqlDriverAdapter {
  timeQueries(connection)
  const start = connection.startTransaction.bind(connection)
  connection.startTransaction = timed(async (level) => {
    const transaction = await start(level)
    timeQueries(transaction)
    transaction.commit = timed(transaction.commit.bind(transaction))
    return transaction
  })
  return connection
}

function timeQueries(queryable: SqlQueryable) {
  queryable.queryRaw = timed(queryable.queryRaw.bind(queryable))
  queryable.executeRaw = timed(queryable.executeRaw.bind(queryable))
}

function timed<Given extends unknown[], Result>(
  work: (...given: Given) => Promise<Result>,
): (...given: Given) => Promise<Result> {
  return async (...given) => {
    const timer = databaseTime.getStore()
    if (!timer) return work(...given)
    const start = performance.now()
    try {
      return await work(...given)
    } finally {
      timer.milliseconds += performance.now() - start
    }
  }
}
