import type { CalendarDate } from '#app/domain/calendar.ts'
import { coursesInForce, examsInForce } from './catalog.server.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** An exam that a course in force demands, and how many attempts it allows. */
export type DemandedExam = { course: string; exam: string; allowed: number }

/** The exams that the courses in force demand. */
export async function listDemandedExams(): Promise<DemandedExam[]> {
  const [courses, exams] = await Promise.all([coursesInForce(), examsInForce()])
  return [...courses.values()].flatMap(({ slug, manifest }) => {
    const exam = exams.get(manifest.completion.exam ?? '')
    return exam ? [{ course: slug, exam: exam.slug, allowed: exam.manifest.attempts }] : []
  })
}

/**
 * The state on a date of the "Cycle" row called `c`: `cycleState` of the domain in SQL that SQLite
 * and PostgreSQL read alike, so that tens of thousands are counted without leaving the database.
 * Dearer questions come last; a test holds both to the same answers.
 */
export function cycleStateSql(today: CalendarDate, demanded: readonly DemandedExam[]): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN EXISTS (SELECT 1 FROM "Completion" f WHERE f."cycleId" = c."id") THEN 'done'
    WHEN ${isExhaustedSql(demanded)} THEN 'not-passed'
    WHEN c."dueOn" < ${today} THEN 'overdue'
    WHEN ${isStartedSql} THEN 'in-progress'
    ELSE 'due' END`
}

/** As `isExhausted`: enough attempts at the exam demanded, each closed and not passed as it stands. */
function isExhaustedSql(demanded: readonly DemandedExam[]): Prisma.Sql {
  if (demanded.length === 0) return Prisma.sql`1 = 0`
  const ofCourse = (value: (demand: DemandedExam) => Prisma.Sql) =>
    Prisma.sql`CASE c."courseSlug" ${Prisma.join(
      demanded.map((demand) => Prisma.sql`WHEN ${demand.course} THEN ${value(demand)}`),
      ' ',
    )} END`
  const exam = ofCourse((demand) => Prisma.sql`${demand.exam}`)
  const allowed = ofCourse((demand) => Prisma.sql`CAST(${demand.allowed} AS INTEGER)`)
  return Prisma.sql`${allowed} <= (
      SELECT COUNT(*) FROM "Attempt" a WHERE a."cycleId" = c."id" AND a."examSlug" = ${exam})
    AND NOT EXISTS (
      SELECT 1 FROM "Attempt" a WHERE a."cycleId" = c."id" AND a."examSlug" = ${exam}
      AND NOT EXISTS (
        SELECT 1 FROM "Score" s WHERE s."attemptId" = a."id" AND NOT s."passed" AND ${isLatestScore}))`
}

/** A regrade adds a score: the one called `s` counts when none comes after it. */
export const isLatestScore = Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "Score" n WHERE n."attemptId" = s."attemptId" AND n."sequence" > s."sequence")`

// What was opened is kept by person and course: in a later cycle only what was opened since counts.
const isStartedSql = Prisma.sql`(
  EXISTS (
    SELECT 1 FROM "LessonProgress" l
    WHERE l."personId" = c."personId" AND l."courseSlug" = c."courseSlug"
    AND (c."number" = 1 OR l."lastOpenedAt" >= c."openedAt"))
  OR EXISTS (SELECT 1 FROM "Attempt" a WHERE a."cycleId" = c."id"))`
