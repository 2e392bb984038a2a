import type { CourseRecord } from '#app/domain/training/standing.ts'
import { isLatestScore } from './cycle-state-sql.server.ts'
import { readRows, type Truth } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** A person's newest cycle of a course as recorded, with what a page shows of its completion. */
export type StoredCourseRecord = CourseRecord & {
  cycleId: string
  courseSlug: string
  lastOpenedAt: Date | null
  completion: { attemptId: string | null; earned: number | null; total: number | null } | null
}

/**
 * What is recorded of a person's courses, by course slug. Joined by hand: Prisma asks once more for
 * every relation, and this is asked at every page of a learner.
 */
export async function listCourseRecords(
  personId: string,
): Promise<Map<string, StoredCourseRecord>> {
  const [cycles, reads, attempts, places] = await Promise.all([
    readRows<CycleRow>(Prisma.sql`
      SELECT c."id", c."courseSlug", c."dueOn", d."completedOn", d."attemptId", d."earned", d."total"
      FROM "Cycle" c LEFT JOIN "Completion" d ON d."cycleId" = c."id"
      WHERE c."personId" = ${personId} ORDER BY c."number"`),
    readRows<[cycleId: string, lessonSlug: string]>(Prisma.sql`
      SELECT r."cycleId", r."lessonSlug"
      FROM "LessonRead" r JOIN "Cycle" c ON c."id" = r."cycleId"
      WHERE c."personId" = ${personId}`),
    readRows<[cycleId: string, passed: Truth | null]>(Prisma.sql`
      SELECT a."cycleId", s."passed"
      FROM "Attempt" a LEFT JOIN "Score" s ON s."attemptId" = a."id" AND ${isLatestScore}
      WHERE a."personId" = ${personId} AND a."cycleId" IS NOT NULL`),
    readRows<[courseSlug: string, lessonSlug: string, lastOpenedAt: string]>(Prisma.sql`
      SELECT "courseSlug", "lessonSlug", "lastOpenedAt" FROM "LessonProgress"
      WHERE "personId" = ${personId} ORDER BY "lastOpenedAt"`),
  ])
  const last = new Map(places.map(([courseSlug, ...place]) => [courseSlug, place]))
  return new Map(
    cycles.map(([id, courseSlug, dueOn, completedOn, attemptId, earned, total]) => {
      const scores = attempts.filter(([cycleId]) => cycleId === id)
      const [lastLesson, lastOpenedAt] = last.get(courseSlug) ?? []
      const record: StoredCourseRecord = {
        cycleId: id,
        courseSlug,
        dueOn,
        completedOn,
        completion: completedOn === null ? null : { attemptId, earned, total },
        read: new Set(reads.flatMap(([cycleId, lesson]) => (cycleId === id ? lesson : []))),
        lastLesson: lastLesson ?? null,
        lastOpenedAt: lastOpenedAt === undefined ? null : new Date(lastOpenedAt),
        attempts: {
          closed: scores.filter(([, passed]) => passed !== null).length,
          open: scores.some(([, passed]) => passed === null),
          passed: scores.some(([, passed]) => Boolean(passed)),
        },
      }
      return [courseSlug, record]
    }),
  )
}

type CycleRow = [
  id: string,
  courseSlug: string,
  dueOn: string | null,
  completedOn: string | null,
  attemptId: string | null,
  earned: number | null,
  total: number | null,
]
