import { db, type Connection } from './database.server.ts'

/** When a person first opened a lesson and how far they came, in thousandths; null before. */
export function findLessonProgress(
  personId: string,
  courseSlug: string,
  lessonSlug: string,
  connection: Connection = db(),
) {
  return connection.lessonProgress.findUnique({
    where: { personId_courseSlug_lessonSlug: { personId, courseSlug, lessonSlug } },
  })
}

/** Notes that a person opened a lesson now, or came as far as `reached` thousandths of it. */
export async function saveLessonProgress(
  place: { personId: string; courseSlug: string; lessonSlug: string },
  { at, reached }: { at: Date; reached: number },
  connection: Connection = db(),
): Promise<void> {
  await connection.lessonProgress.upsert({
    where: { personId_courseSlug_lessonSlug: place },
    create: { ...place, openedAt: at, lastOpenedAt: at, reached },
    update: { lastOpenedAt: at, reached },
    select: { personId: true },
  })
}

/** The last answer to each check of a lesson, by item id. */
export async function listCheckAnswers(
  personId: string,
  courseSlug: string,
  lessonSlug: string,
  connection: Connection = db(),
) {
  const rows = await connection.checkAnswer.findMany({
    where: { personId, courseSlug, lessonSlug },
    orderBy: { at: 'asc' },
  })
  return new Map(
    rows.map((row) => [row.itemId, { ...row, response: JSON.parse(row.response) as string[] }]),
  )
}

export async function saveCheckAnswer(answer: {
  id: string
  personId: string
  courseSlug: string
  lessonSlug: string
  itemId: string
  itemHash: string
  response: readonly string[]
  correct: boolean
  at: Date
}): Promise<void> {
  await db().checkAnswer.create({ data: { ...answer, response: JSON.stringify(answer.response) } })
}
