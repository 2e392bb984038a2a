import { completionHash, type CompletionStatement } from '#app/domain/training/completion.ts'
import type { PassedAttempt, ReadLesson } from '#app/domain/training/completion.ts'
import { canonicalJson } from '#app/domain/evidence/canonical-json.ts'
import { db, readRows, type Connection } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** One person's turn at one course. */
export type Cycle = {
  id: string
  personId: string
  courseSlug: string
  number: number
  openedAt: Date
  dueOn: string | null
  completedOn: string | null
}

/** The newest cycle of a person and course, completed or not; null when there is none. */
export async function findCycle(
  personId: string,
  courseSlug: string,
  connection: Connection = db(),
): Promise<Cycle | null> {
  const row = await connection.cycle.findFirst({
    where: { personId, courseSlug },
    orderBy: { number: 'desc' },
    include: { completion: { select: { completedOn: true } } },
  })
  return row && { ...row, completedOn: row.completion?.completedOn ?? null }
}

/** The id of a person's cycle, the last opened, among courses; the one in which their exam is sat. Null outside of any. */
export async function findLastCycle(
  personId: string,
  courseSlugs: readonly string[],
  connection: Connection = db(),
): Promise<string | null> {
  if (courseSlugs.length === 0) return null
  const [row] = await readRows<[id: string]>(
    Prisma.sql`
      SELECT "id" FROM "Cycle"
      WHERE "personId" = ${personId} AND "courseSlug" IN (${Prisma.join([...courseSlugs])})
      ORDER BY "openedAt" DESC, "courseSlug" LIMIT 1`,
    connection,
  )
  return row?.[0] ?? null
}

export async function getCycle(id: string, connection: Connection = db()): Promise<Cycle> {
  const row = await connection.cycle.findUniqueOrThrow({
    where: { id },
    include: { completion: { select: { completedOn: true } } },
  })
  return { ...row, completedOn: row.completion?.completedOn ?? null }
}

/** The lessons read in a cycle. */
export async function listReads(
  cycleId: string,
  connection: Connection = db(),
): Promise<ReadLesson[]> {
  const rows = await connection.lessonRead.findMany({ where: { cycleId } })
  return rows.map(({ lessonSlug, lessonHash, readAt }) => ({
    lesson: lessonSlug,
    revision: lessonHash,
    at: readAt.toISOString(),
  }))
}

/** The attempt of a cycle that first passed, as it stands, with the link it was scored at; or null. */
export async function findPassedAttempt(
  cycleId: string,
  connection: Connection = db(),
): Promise<PassedAttempt | null> {
  const attempts = await connection.attempt.findMany({
    where: { cycleId },
    select: { scores: { orderBy: { sequence: 'desc' }, take: 1 } },
  })
  const passed = attempts.flatMap(({ scores }) => scores).filter((score) => score.passed)
  const [first] = passed.sort((one, other) => one.at.getTime() - other.at.getTime())
  return first
    ? { id: first.attemptId, hash: first.eventHash, earned: first.earned, total: first.total }
    : null
}

/** Throws a conflict when one of the cycles exists already. */
export async function saveCycles(
  cycles: readonly (Omit<Cycle, 'completedOn'> & { assignmentId?: string | null })[],
  connection: Connection,
): Promise<void> {
  await connection.cycle.createMany({ data: [...cycles] })
}

/** Throws a conflict when the lesson was counted in this cycle before. */
export async function saveRead(
  read: {
    cycleId: string
    lessonSlug: string
    courseHash: string
    lessonHash: string
    openedAt: Date
    readAt: Date
  },
  connection: Connection,
): Promise<void> {
  await connection.lessonRead.create({ data: read })
}

/** Throws a conflict when the cycle was completed before. */
export async function saveCompletion(
  statement: CompletionStatement,
  connection: Connection,
): Promise<void> {
  const { attempt } = statement
  await connection.completion.create({
    data: {
      cycleId: statement.cycle,
      courseHash: statement.course,
      completedAt: statement.at,
      completedOn: statement.on,
      attemptId: attempt?.id ?? null,
      earned: attempt?.earned ?? null,
      total: attempt?.total ?? null,
      evidence: canonicalJson(statement),
      hash: completionHash(statement),
    },
  })
}
