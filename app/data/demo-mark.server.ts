import { db, type Connection } from './database.server.ts'

const MARK = 'Kexin: a demo academy was begun here and is not finished'

/** Whether a demo academy was begun in this PostgreSQL database and not finished; no tables, no demo. */
export async function findDemoMark(connection: Connection = db()): Promise<boolean> {
  const rows = await connection.$queryRawUnsafe<{ mark: string | null }[]>(
    `SELECT obj_description(to_regclass('"Person"'), 'pg_class') AS "mark"`,
  )
  return rows[0]?.mark === MARK
}

/** Marks a PostgreSQL database as one with an unfinished demo. */
export async function saveDemoMark(connection: Connection = db()): Promise<void> {
  await connection.$executeRawUnsafe(`COMMENT ON TABLE "Person" IS '${MARK}'`)
}

/** Says that the demo is finished. */
export async function removeDemoMark(connection: Connection = db()): Promise<void> {
  await connection.$executeRawUnsafe('COMMENT ON TABLE "Person" IS NULL')
}
