import { readRows } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** A reader's last answer to a check. */
export type GivenAnswer = { itemHash: string; response: string[] }

/** What a reader of a lesson brings along; null when they have not taken up the course. */
export async function findReader(personId: string, courseSlug: string, lessonSlug: string) {
  // Asked at every page that is read.
  const isHere = Prisma.sql`"personId" = ${personId} AND "courseSlug" = ${courseSlug}`
  const [cycles, progress, answers] = await Promise.all([
    readRows<[cycleId: string, read: string | null]>(Prisma.sql`
      SELECT c."id", r."lessonSlug"
      FROM "Cycle" c LEFT JOIN "LessonRead" r ON r."cycleId" = c."id"
      WHERE c."id" = (SELECT "id" FROM "Cycle" WHERE ${isHere} ORDER BY "number" DESC LIMIT 1)`),
    readRows<[lesson: string, lastOpenedAt: string, reached: number]>(Prisma.sql`
      SELECT "lessonSlug", "lastOpenedAt", "reached" FROM "LessonProgress"
      WHERE ${isHere} ORDER BY "lastOpenedAt" DESC`),
    readRows<[itemId: string, itemHash: string, response: string]>(Prisma.sql`
      SELECT "itemId", "itemHash", "response" FROM "CheckAnswer"
      WHERE ${isHere} AND "lessonSlug" = ${lessonSlug} ORDER BY "at"`),
  ])
  if (cycles.length === 0) return null
  const here = progress.find(([lesson]) => lesson === lessonSlug)
  return {
    read: new Set(cycles.flatMap(([, lesson]) => lesson ?? [])),
    lastLesson: progress[0]?.[0] ?? null,
    reached: here?.[2] ?? 0,
    lastOpenedAt: here ? new Date(here[1]) : null,
    answers: new Map(
      answers.map(([itemId, itemHash, response]): [string, GivenAnswer] => [
        itemId,
        { itemHash, response: JSON.parse(response) as string[] },
      ]),
    ),
  }
}
