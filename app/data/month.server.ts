import { db } from './database.server.ts'

/** What a person did since an instant: lessons read, checks answered, checks answered right. */
export async function findActivitySince(personId: string, since: Date) {
  const [lessons, checks] = await Promise.all([
    db().$queryRaw<{ lessonSlug: string }[]>`
      SELECT r."lessonSlug" FROM "LessonRead" r JOIN "Cycle" c ON c."id" = r."cycleId"
      WHERE c."personId" = ${personId} AND r."readAt" >= ${since}`,
    db().$queryRaw<{ correct: boolean }[]>`
      SELECT "correct" FROM "CheckAnswer" WHERE "personId" = ${personId} AND "at" >= ${since}`,
  ])
  const correct = checks.filter((check) => check.correct).length
  return { lessons: lessons.length, answered: checks.length, correct }
}
