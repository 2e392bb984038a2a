import type { CourseRecord } from '#app/domain/training/standing.ts'
import { db } from './database.server.ts'

/** A person's newest cycle of a course as recorded, with what a page shows of its completion. */
export type StoredCourseRecord = CourseRecord & {
  cycleId: string
  courseSlug: string
  lastOpenedAt: Date | null
  completion: { attemptId: string | null; earned: number | null; total: number | null } | null
}

/** What is recorded of a person's courses, by course slug; of one course, or of all. */
export async function listCourseRecords(
  personId: string,
  courseSlug?: string,
): Promise<Map<string, StoredCourseRecord>> {
  const where = { personId, courseSlug }
  const [cycles, progress] = await Promise.all([
    db().cycle.findMany({
      where,
      orderBy: { number: 'asc' },
      include: {
        reads: { select: { lessonSlug: true } },
        completion: true,
        attempts: { select: { scores: { select: { passed: true }, take: 1, orderBy: { sequence: 'desc' } } } },
      },
    }),
    db().lessonProgress.findMany({ where, orderBy: { lastOpenedAt: 'asc' } }),
  ])
  const last = new Map(progress.map((row) => [row.courseSlug, row]))
  return new Map(
    cycles.map((cycle) => [
      cycle.courseSlug,
      {
        cycleId: cycle.id,
        courseSlug: cycle.courseSlug,
        dueOn: cycle.dueOn,
        completedOn: cycle.completion?.completedOn ?? null,
        completion: cycle.completion,
        read: new Set(cycle.reads.map(({ lessonSlug }) => lessonSlug)),
        lastLesson: last.get(cycle.courseSlug)?.lessonSlug ?? null,
        lastOpenedAt: last.get(cycle.courseSlug)?.lastOpenedAt ?? null,
        attempts: attemptsIn(cycle.attempts.map(({ scores }) => scores[0])),
      },
    ]),
  )
}

function attemptsIn(scores: readonly ({ passed: boolean } | undefined)[]) {
  return {
    closed: scores.filter(Boolean).length,
    open: scores.some((score) => score === undefined),
    passed: scores.some((score) => score?.passed),
  }
}
