import { readRows, type Truth } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** What a person did since an instant: lessons read, checks answered, checks answered right. */
export async function findActivitySince(personId: string, since: Date) {
  const [lessons, checks] = await Promise.all([
    readRows<[lesson: string]>(Prisma.sql`
      SELECT r."lessonSlug" FROM "LessonRead" r JOIN "Cycle" c ON c."id" = r."cycleId"
      WHERE c."personId" = ${personId} AND r."readAt" >= ${since}`),
    readRows<[correct: Truth]>(Prisma.sql`
      SELECT "correct" FROM "CheckAnswer" WHERE "personId" = ${personId} AND "at" >= ${since}`),
  ])
  const correct = checks.filter(([isCorrect]) => isCorrect).length
  return { lessons: lessons.length, answered: checks.length, correct }
}
