import { db, readRows, type Connection } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** Percent of the time limit that a person has besides at an exam: what was last said of it, or of all exams; 0 for none. */
export async function findExtraPercent(
  personId: string,
  examSlug: string,
  connection: Connection = db(),
): Promise<number> {
  const rows = await readRows<[examSlug: string | null, percent: number]>(
    Prisma.sql`
      SELECT "examSlug", "percent" FROM "ExtraTime"
      WHERE "personId" = ${personId} AND ("examSlug" = ${examSlug} OR "examSlug" IS NULL)
      ORDER BY "at" DESC, "id" DESC`,
    connection,
  )
  const own = rows.find(([exam]) => exam === examSlug)
  return (own ?? rows[0])?.[1] ?? 0
}

/** What was said of a person's extra time at an exam, or of all exams. */
export type ExtraTime = {
  id: string
  personId: string
  examSlug: string | null
  percent: number
  reason: string
  by: string
  at: Date
}

export async function saveExtraTime(extra: ExtraTime): Promise<void> {
  await db().extraTime.create({ data: extra })
}

/** The extra time that holds, last given first: the last word for each person and exam, unless it took it back. */
export async function listExtraTimes(): Promise<
  (ExtraTime & { person: { number: string; name: string } })[]
> {
  const rows = await db().extraTime.findMany({
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    include: { person: { select: { number: true, name: true } } },
  })
  const said = new Set<string>()
  return rows.filter(({ personId, examSlug, percent }) => {
    const key = `${personId} ${examSlug ?? ''}`
    if (said.has(key)) return false
    said.add(key)
    return percent > 0
  })
}
