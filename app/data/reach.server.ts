import { db } from './database.server.ts'

/** Whom a course reaches: cycles still open, and completions on record. */
export type CourseReach = { open: number; completed: number }

/** Whom each of these courses reaches. */
export async function reachOfCourses(slugs: readonly string[]): Promise<Map<string, CourseReach>> {
  const courses = { courseSlug: { in: [...slugs] } }
  const [open, completed] = await Promise.all([
    db().cycle.groupBy({
      by: ['courseSlug'],
      where: { ...courses, completion: null },
      _count: true,
    }),
    db().cycle.groupBy({
      by: ['courseSlug'],
      where: { ...courses, completion: { isNot: null } },
      _count: true,
    }),
  ])
  const countOf = (rows: typeof open, slug: string) =>
    rows.find(({ courseSlug }) => courseSlug === slug)?._count ?? 0
  return new Map(
    slugs.map((slug) => [slug, { open: countOf(open, slug), completed: countOf(completed, slug) }]),
  )
}

/** How many people are sitting each of these exams at this moment. */
export async function sittingExams(slugs: readonly string[]): Promise<Map<string, number>> {
  const rows = await db().attempt.groupBy({
    by: ['examSlug'],
    where: { examSlug: { in: [...slugs] }, scores: { none: {} } },
    _count: true,
  })
  return new Map(rows.map(({ examSlug, _count }) => [examSlug, _count]))
}
