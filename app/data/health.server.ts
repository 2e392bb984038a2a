import { setTimeout as wait } from 'node:timers/promises'
import { db } from './database.server.ts'

const PATIENCE_MS = 2000

/** Whether the database answers a question within two seconds. */
export async function isDatabaseAnswering(): Promise<boolean> {
  const asked = db().$queryRaw`SELECT 1 AS "one"`.then(() => true).catch(() => false)
  return Promise.race([asked, wait(PATIENCE_MS, false, { ref: false })])
}
