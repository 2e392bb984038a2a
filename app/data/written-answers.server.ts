import {
  PLACES,
  turnOf,
  type GraderOrder,
  type QueuedAnswer,
} from '#app/domain/assessment/grading-queue.ts'
import { db, readRows, type Connection } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'

// The queue of written answers follows from the chains of the attempts. It is kept beside them so that
// the next answer for a grader, and how far all have come, are found without reading any chain.

type Attempt = { id: string; personId: string; examSlug: string }

/** Puts the written answers of a closed attempt into the queue. */
export async function saveWrittenAnswers(
  { id: attemptId, personId, examSlug }: Attempt,
  answers: readonly QueuedAnswer[],
  connection: Connection,
): Promise<void> {
  if (answers.length === 0) return
  await connection.writtenAnswer.createMany({
    data: answers.map(({ item: itemId, hash: itemHash, key, place, stage }) => {
      return { attemptId, itemId, itemHash, examSlug, personId, key, place, stage }
    }),
  })
  const hands = answers.flatMap(({ item, hands: all }) =>
    all.map(({ person, did }) => ({ attemptId, itemId: item, personId: person, examSlug, did })),
  )
  if (hands.length > 0) await connection.answerHand.createMany({ data: hands })
}

/** Notes that an answer went through somebody's hands and what has become of it, if anything, and lets go of it. */
export async function saveStage(
  { id: attemptId, examSlug }: Pick<Attempt, 'id' | 'examSlug'>,
  item: string,
  hand: QueuedAnswer['hands'][number],
  stage: QueuedAnswer['stage'] | null,
  connection: Connection,
): Promise<void> {
  const { count } = await connection.writtenAnswer.updateMany({
    where: { attemptId, itemId: item },
    data: { ...(stage && { stage }), heldBy: null, heldUntil: null },
  })
  // One that is not in the queue yet is put there as its chain is by then.
  if (count === 0) return
  const { person: personId, did } = hand
  await connection.answerHand.create({ data: { attemptId, itemId: item, personId, examSlug, did } })
}

/** Takes the answers to a dropped item out of the queue: everybody has its points. */
export async function dropAnswers(
  attemptIds: readonly string[],
  item: string,
  connection: Connection,
): Promise<void> {
  await connection.writtenAnswer.updateMany({
    where: { attemptId: { in: [...attemptIds] }, itemId: item, stage: { not: 'settled' } },
    data: { stage: 'dropped', heldBy: null, heldUntil: null },
  })
}

/** An answer of the queue, and where it is; not for a page, which must not know whose it is. */
export type FoundAnswer = {
  key: string
  attemptId: string
  itemId: string
  place: number
  stage: QueuedAnswer['stage']
}

const found = { key: true, attemptId: true, itemId: true, place: true, stage: true } as const

/** The answer of this key at an exam; null when there is none. */
export async function findAnswer(examSlug: string, key: string): Promise<FoundAnswer | null> {
  const row = await db().writtenAnswer.findFirst({ where: { key, examSlug }, select: found })
  return row as FoundAnswer | null
}

/** Whose answer, of which question, and from where on in the grader's order. */
export type Wanted = {
  examSlug: string
  grader: string
  item: string
  order: GraderOrder
  now: Date
  /** This very answer; those after one; those before one, last first. */
  from?: { is: 'at' | 'after' | 'before'; key: string; place: number }
  /** The last instead of the first. */
  fromEnd?: boolean
}

/** The next answer that a grader may take and that nobody else has before them; null when there is none. */
export async function findNextAnswer(
  { examSlug, grader, item, order, now, from, fromEnd = from?.is === 'before' }: Wanted,
  connection: Connection,
): Promise<FoundAnswer | null> {
  const { times, plus } = order
  // SQLite's driver binds every number as a real one, which cannot hold such a product.
  const whole = (number: number) => Prisma.sql`CAST(${number} AS BIGINT)`
  const turn = Prisma.sql`((CAST(w."place" AS BIGINT) * ${whole(times)} + ${whole(plus)}) % ${whole(PLACES)})`
  const here = from && Prisma.sql`(${whole(turnOf(from.place, order))}, ${from.key})`
  const within =
    from?.is === 'at'
      ? Prisma.sql`AND w."key" = ${from.key}`
      : from?.is === 'after'
        ? Prisma.sql`AND (${turn}, w."key") > ${here}`
        : from
          ? Prisma.sql`AND (${turn}, w."key") < ${here}`
          : Prisma.empty
  const way = fromEnd ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const rows = await connection.$queryRaw<FoundAnswer[]>(Prisma.sql`
    SELECT w."key", w."attemptId", w."itemId", w."place", w."stage"
    FROM "WrittenAnswer" w
    WHERE w."examSlug" = ${examSlug} AND w."itemId" = ${item}
      AND w."stage" IN ('first', 'second', 'third') AND w."personId" <> ${grader}
      AND (w."heldUntil" IS NULL OR w."heldUntil" <= ${now} OR w."heldBy" = ${grader})
      AND ${notMine(grader)} ${within}
    ORDER BY ${turn} ${way}, w."key" ${way} LIMIT 1`)
  return rows[0] ?? null
}

const notMine = (grader: string) => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "AnswerHand" h
  WHERE h."attemptId" = w."attemptId" AND h."itemId" = w."itemId" AND h."personId" = ${grader})`

/** The answer to a question of an exam that a grader has before them. */
export async function findHeldAnswer(
  examSlug: string,
  grader: string,
  item: string,
  now: Date,
): Promise<FoundAnswer | null> {
  const row = await db().writtenAnswer.findFirst({
    where: { examSlug, heldBy: grader, heldUntil: { gt: now }, itemId: item },
    select: found,
  })
  return row as FoundAnswer | null
}

/** Gives an answer to a grader until then, and takes back any other that they had. False: somebody else was first. */
export async function holdAnswer(
  { key, grader, now, until }: { key: string; grader: string; now: Date; until: Date },
  connection: Connection,
): Promise<boolean> {
  const { count } = await connection.writtenAnswer.updateMany({
    where: { key, OR: [{ heldUntil: null }, { heldUntil: { lte: now } }, { heldBy: grader }] },
    data: { heldBy: grader, heldUntil: until },
  })
  if (count === 0) return false
  await connection.writtenAnswer.updateMany({
    where: { heldBy: grader, key: { not: key } },
    data: { heldBy: null, heldUntil: null },
  })
  return true
}

/** How far the answers to one question have come, and this grader with them. */
export type QuestionCount = {
  item: string
  /** A revision of the item that was asked. */
  hash: string
  total: number
  settled: number
  /** Those that wait and this grader may take. */
  open: number
  /** Those that wait for a third person. */
  third: number
  /** Those that this grader has graded. */
  mine: number
}

/** The questions of an exam that people grade, by item id, for one grader. */
export async function listQuestionCounts(
  examSlug: string,
  grader: string,
): Promise<QuestionCount[]> {
  const rows = await readRows<
    [
      string,
      string,
      number | string,
      number | string,
      number | string,
      number | string,
      number | string,
    ]
  >(Prisma.sql`
    SELECT w."itemId", MAX(w."itemHash"), COUNT(*),
      SUM(CASE WHEN w."stage" = 'settled' THEN 1 ELSE 0 END),
      SUM(CASE WHEN w."stage" <> 'settled' AND w."personId" <> ${grader} AND h."did" IS NULL
        THEN 1 ELSE 0 END),
      SUM(CASE WHEN w."stage" = 'third' THEN 1 ELSE 0 END),
      SUM(CASE WHEN h."did" = 'graded' THEN 1 ELSE 0 END)
    FROM "WrittenAnswer" w
    LEFT JOIN "AnswerHand" h ON h."attemptId" = w."attemptId" AND h."itemId" = w."itemId"
      AND h."personId" = ${grader}
    WHERE w."examSlug" = ${examSlug} AND w."stage" <> 'dropped'
    GROUP BY w."itemId" ORDER BY w."itemId"`)
  return rows.map(([item, hash, ...counts]) => {
    const [total, settled, open, third, mine] = counts.map(Number) as [
      number,
      number,
      number,
      number,
      number,
    ]
    return { item, hash, total, settled, open, third, mine }
  })
}

/** How many written answers an exam has, and how many of them are not settled. */
export async function countAnswers(examSlug: string): Promise<{ total: number; waiting: number }> {
  const rows = await db().writtenAnswer.groupBy({
    by: ['stage'],
    where: { examSlug, stage: { not: 'dropped' } },
    _count: true,
  })
  const total = rows.reduce((sum, row) => sum + row._count, 0)
  const settled = rows.find(({ stage }) => stage === 'settled')?._count ?? 0
  return { total, waiting: total - settled }
}

/** The answers of an exam that somebody has graded, or all that are settled; in pages, by chance. */
export async function listGradedAnswers(
  examSlug: string,
  grader: string | null,
  { skip, take }: { skip: number; take: number },
): Promise<{ total: number; answers: FoundAnswer[] }> {
  const where: Prisma.WrittenAnswerWhereInput = {
    examSlug,
    ...(grader === null
      ? { stage: 'settled' }
      : { hands: { some: { personId: grader, did: 'graded' } } }),
  }
  const [total, rows] = await Promise.all([
    db().writtenAnswer.count({ where }),
    db().writtenAnswer.findMany({
      where,
      orderBy: [{ itemId: 'asc' }, { place: 'asc' }, { key: 'asc' }],
      select: found,
      skip,
      take,
    }),
  ])
  return { total, answers: rows as FoundAnswer[] }
}

/** Ids of attempts whose written answers are not in the queue, as after a restore; in pages by id. */
export async function listUnqueued(after: string, limit: number): Promise<string[]> {
  const rows = await db().attempt.findMany({
    where: {
      id: { gt: after },
      scores: { some: { awaiting: { gt: 0 } } },
      written: { none: {} },
    },
    orderBy: { id: 'asc' },
    select: { id: true },
    take: limit,
  })
  return rows.map(({ id }) => id)
}
