import type { Response } from '#app/domain/assessment/response.ts'
import { dateAt, type CalendarDate } from '#app/domain/calendar.ts'
import type {
  AnswerFact,
  PracticeMark,
  PracticeMarkKind,
} from '#app/domain/training/answer-fact.ts'
import { db, readRows, type Connection, type Truth } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { Lru } from './lru.ts'

/** Dates of the instants asked about last: working one out costs more than all else here. */
const dates = new Lru<CalendarDate>(20_000)

function dayOf(at: Date, timeZone: string): CalendarDate {
  const key = `${at.getTime()} ${timeZone}`
  const known = dates.get(key) ?? dateAt(at, timeZone)
  dates.set(key, known)
  return known
}

type Row = [itemId: string, itemHash: string, response: string, at: string]

/**
 * What a person answered to the items that they missed in a check or met in practice. Joined by hand: this is
 * asked at every visit of a learner's home.
 */
export async function listPracticeFacts(personId: string, timeZone: string): Promise<AnswerFact[]> {
  const [checks, practised] = await Promise.all([
    readRows<[correct: Truth, course: string, ...Row]>(Prisma.sql`
      SELECT "correct", "courseSlug", "itemId", "itemHash", "response", "at" FROM "CheckAnswer"
      WHERE "personId" = ${personId} AND "itemId" IN (
        SELECT "itemId" FROM "CheckAnswer" WHERE "personId" = ${personId} AND NOT "correct"
        UNION SELECT "itemId" FROM "PracticeAnswer" WHERE "personId" = ${personId})`),
    readRows<[correct: Truth | null, rating: number | null, ...Row]>(Prisma.sql`
      SELECT a."correct", r."rating", a."itemId", a."itemHash", a."response", a."at"
      FROM "PracticeAnswer" a LEFT JOIN "PracticeRating" r ON r."answerId" = a."id"
      WHERE a."personId" = ${personId}`),
  ])
  return [
    ...checks.map(([correct, course, ...row]) =>
      factOf(row, timeZone, correct ? 'right' : 'wrong', { kind: 'check', course }),
    ),
    ...practised.map(([correct, rating, ...row]) =>
      factOf(row, timeZone, resultOf(correct, rating), { kind: 'practice', rating }),
    ),
  ]
}

function factOf(
  [itemId, hash, response, iso]: Row,
  timeZone: string,
  result: AnswerFact['result'],
  source: AnswerFact['source'],
): AnswerFact {
  const at = new Date(iso)
  return {
    itemId,
    hash,
    response: JSON.parse(response) as Response,
    at,
    on: dayOf(at, timeZone),
    result,
    source,
  }
}

/** A written answer is as right as its writer says; it waits until they have said. */
function resultOf(correct: Truth | null, rating: number | null): AnswerFact['result'] {
  if (correct !== null) return correct ? 'right' : 'wrong'
  if (rating === null) return 'awaiting'
  return rating === 1 ? 'wrong' : 'right'
}

/** What a person said of items, oldest first. */
export async function listPracticeMarks(
  personId: string,
  timeZone: string,
): Promise<PracticeMark[]> {
  const rows = await readRows<[itemId: string, kind: PracticeMarkKind, at: string]>(Prisma.sql`
    SELECT "itemId", "kind", "at" FROM "PracticeMark" WHERE "personId" = ${personId} ORDER BY "at"`)
  return rows.map(([itemId, kind, iso]) => {
    const at = new Date(iso)
    return { itemId, kind, at, on: dayOf(at, timeZone) }
  })
}

/** An answer in practice, whoever's it is; null when it is not there. */
export async function findPracticeAnswer(id: string, connection: Connection = db()) {
  const row = await connection.practiceAnswer.findUnique({
    where: { id },
    include: { rating: { select: { rating: true } } },
  })
  return (
    row && {
      ...row,
      response: JSON.parse(row.response) as string[],
      rating: row.rating?.rating ?? null,
    }
  )
}

export async function savePracticeAnswer(answer: {
  id: string
  personId: string
  itemId: string
  itemHash: string
  response: Response
  correct: boolean | null
  at: Date
}): Promise<void> {
  await db().practiceAnswer.create({
    data: { ...answer, response: JSON.stringify(answer.response) },
  })
}

/** Throws a conflict when the answer was rated before. */
export async function savePracticeRating(
  rating: { answerId: string; rating: number; at: Date },
  connection: Connection,
): Promise<void> {
  await connection.practiceRating.create({ data: rating })
}

export async function savePracticeMark(mark: {
  id: string
  personId: string
  itemId: string
  kind: PracticeMarkKind
  at: Date
}): Promise<void> {
  await db().practiceMark.create({ data: mark })
}
