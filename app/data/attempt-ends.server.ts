import type { AttemptEventBody } from '#app/domain/assessment/attempt-event.ts'
import { deadlineAfter } from '#app/domain/assessment/extension.ts'
import { readBody } from './attempt-rows.server.ts'
import { isLatestScore } from './cycle-state-sql.server.ts'
import { db, readRows, type Connection, type Truth } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** An attempt, until when it may be sat, and how it ended, if it has. */
export type AttemptEnd = {
  id: string
  personId: string
  examSlug: string
  number: number
  cycleId: string | null
  deadlineAt: Date | null
  /** As it stands: a regrade may have changed it since. */
  score: { earned: number; total: number; passed: boolean; at: Date } | null
  open: boolean
  passed: boolean
  /** Whether written answers wait for a grader. */
  awaits: boolean
  endedAt: Date | null
  /** The make-up it was opened by. */
  makeUpId: string | null
}

/** A person's attempts at an exam, first to last, and how they ended. */
export function listAttempts(
  personId: string,
  examSlug: string,
  connection: Connection = db(),
): Promise<AttemptEnd[]> {
  const own = Prisma.sql`a."personId" = ${personId} AND a."examSlug" = ${examSlug}`
  return readEnds(own, connection)
}

/** A person's attempts at all exams, first to last of each, and how they ended. */
export function listAttemptsOfPerson(personId: string): Promise<AttemptEnd[]> {
  return readEnds(Prisma.sql`a."personId" = ${personId}`)
}

/** The attempts at an exam in cycles of courses, first to last of each person, and how they ended. */
export async function listAttemptsInCourses(
  examSlug: string,
  courseSlugs: readonly string[],
): Promise<AttemptEnd[]> {
  if (courseSlugs.length === 0) return []
  return readEnds(Prisma.sql`a."examSlug" = ${examSlug} AND a."cycleId" IN (
    SELECT "id" FROM "Cycle" WHERE "courseSlug" IN (${Prisma.join([...courseSlugs])}))`)
}

/** The attempts, called `a`, of which something is true. Asked at every visit of an exam's pages. */
async function readEnds(isWanted: Prisma.Sql, connection?: Connection): Promise<AttemptEnd[]> {
  const rows = await readRows<EndRow>(
    Prisma.sql`
      SELECT a."id", a."personId", a."examSlug", a."number", a."cycleId", a."deadlineAt",
        f."at", s."at", s."earned", s."total", s."passed", s."awaiting"
      FROM "Attempt" a
      LEFT JOIN "Score" f ON f."attemptId" = a."id" AND f."sequence" = 1
      LEFT JOIN "Score" s ON s."attemptId" = a."id" AND ${isLatestScore}
      WHERE ${isWanted} ORDER BY a."number"`,
    connection,
  )
  if (rows.length === 0) return []
  const links = await readRows<[attemptId: string, body: string]>(
    Prisma.sql`
      SELECT e."attemptId", e."body" FROM "Attempt" a JOIN "AttemptEvent" e ON e."attemptId" = a."id"
      WHERE ${isWanted} AND (e."sequence" = 1 OR e."kind" = 'extended') ORDER BY e."sequence"`,
    connection,
  )
  const told = new Map<string, AttemptEventBody[]>()
  for (const [id, body] of links) told.set(id, [...(told.get(id) ?? []), readBody(body)])
  return rows.map((row) => readEnd(row, told.get(row[0]) ?? []))
}

type EndRow = [
  id: string,
  personId: string,
  examSlug: string,
  number: number,
  cycleId: string | null,
  deadlineAt: string | null,
  endedAt: string | null,
  ...(
    | [at: string, earned: number, total: number, passed: Truth, awaiting: number]
    | [at: null, earned: null, total: null, passed: null, awaiting: null]
  ),
]

function readEnd(row: EndRow, bodies: readonly AttemptEventBody[]): AttemptEnd {
  const [id, personId, examSlug, number, cycleId, deadlineAt, endedAt] = row
  const [, , , , , , , at, earned, total, isPassed, awaiting] = row
  const passed = Boolean(isPassed)
  const events = bodies.map((body) => ({ body }))
  return {
    id,
    personId,
    examSlug,
    number,
    cycleId,
    deadlineAt: deadlineAfter(deadlineAt === null ? null : new Date(deadlineAt), events),
    score: at === null ? null : { earned, total, passed, at: new Date(at) },
    open: at === null,
    passed,
    awaits: (awaiting ?? 0) > 0,
    endedAt: endedAt === null ? null : new Date(endedAt),
    makeUpId: makeUpOf(bodies[0]),
  }
}

function makeUpOf(opening: AttemptEventBody | undefined): string | null {
  return (opening?.kind === 'opened' && opening.makeUp?.id) || null
}
