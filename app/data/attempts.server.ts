import type { Attempt } from '#app/domain/assessment/attempt.ts'
import {
  AttemptEventBody,
  storedBody,
  type AttemptEvent,
} from '#app/domain/assessment/attempt-event.ts'
import type { EarlierAttempt } from '#app/domain/assessment/exam-entry.ts'
import { Paper } from '#app/domain/assessment/paper.ts'
import type { Conclusion } from '#app/domain/assessment/conclusion.ts'
import { canonicalJson } from '#app/domain/evidence/canonical-json.ts'
import { db, type Connection } from './database.server.ts'
import { Lru } from './lru.ts'

/** An attempt with what is recorded about it. */
export type StoredAttempt = Attempt & {
  personId: string
  examSlug: string
  examHash: string
  cycleId: string | null
  number: number
  seed: string
  paperHash: string
  openedAt: Date
}

type AttemptRow = Omit<Head, 'paper'> & { paper: string }
type EventRow = { sequence: number; at: Date; body: string; previous: string; hash: string }

type Head = Omit<StoredAttempt, 'last'>

/** What of an attempt never changes: its answers come a hundred times, its paper is read once. */
const heads = new Lru<Head>(500)

/** The attempt with the last link of its chain; null when it is not this person's or not there. */
export async function findAttempt(id: string, personId: string): Promise<StoredAttempt | null> {
  const head = heads.get(id) ?? (await readHead(id))
  if (head?.personId !== personId) return null
  const last = await db().attemptEvent.findFirstOrThrow({
    where: { attemptId: id },
    orderBy: { sequence: 'desc' },
  })
  return { ...head, last: toEvent(last) }
}

async function readHead(id: string): Promise<Head | null> {
  const row = await db().attempt.findUnique({ where: { id } })
  if (!row) return null
  const head = toHead(row)
  heads.set(id, head)
  return head
}

/** The attempt with its whole chain, whoever's it is; null when it is not there. */
export async function findAttemptWithEvents(
  id: string,
  connection: Connection = db(),
): Promise<{ attempt: StoredAttempt; events: AttemptEvent[] } | null> {
  const row = await connection.attempt.findUnique({
    where: { id },
    include: { events: { orderBy: { sequence: 'asc' } } },
  })
  if (!row) return null
  const events = row.events.map(toEvent)
  return { attempt: { ...toHead(row), last: events.at(-1)! }, events }
}

/** The links of a chain after one, in their order. */
export async function listEventsAfter(id: string, sequence: number): Promise<AttemptEvent[]> {
  const rows = await db().attemptEvent.findMany({
    where: { attemptId: id, sequence: { gt: sequence } },
    orderBy: { sequence: 'asc' },
  })
  return rows.map(toEvent)
}

/** A person's attempts at an exam, first to last, with the papers' item ids and how they ended. */
export async function listAttempts(
  personId: string,
  examSlug: string,
  connection: Connection = db(),
) {
  const rows = await connection.attempt.findMany({
    where: { personId, examSlug },
    orderBy: { number: 'asc' },
    include: { scores: { orderBy: { sequence: 'desc' }, take: 1 } },
  })
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    cycleId: row.cycleId,
    openedAt: row.openedAt,
    deadlineAt: row.deadlineAt,
    itemIds: Paper.parse(JSON.parse(row.paper)).items.map(({ id }) => id),
    score: row.scores[0] ?? null,
    open: row.scores.length === 0,
    passed: row.scores[0]?.passed ?? false,
  })) satisfies EarlierAttempt[]
}

/** Throws a conflict when the person has an attempt of that number: it was opened twice at once. */
export async function saveAttempt(
  attempt: Head,
  opened: AttemptEvent,
  connection: Connection,
): Promise<void> {
  const { paper, ...columns } = attempt
  await connection.attempt.create({ data: { ...columns, paper: canonicalJson(paper) } })
  await saveEvent(attempt.id, opened, connection)
}

/** Throws a conflict when another request added a link in between: the chain must be read again. */
export async function saveEvent(
  attemptId: string,
  event: AttemptEvent,
  connection: Connection = db(),
): Promise<void> {
  await connection.attemptEvent.createMany({ data: [toEventRow(attemptId, event)] })
}

/** The first score of an attempt, derived at the link that closed it. */
export async function saveScore(
  attemptId: string,
  { event, score, passed }: Conclusion,
  connection: Connection,
): Promise<void> {
  const { earned, total } = score
  await connection.score.create({
    data: { attemptId, sequence: 1, earned, total, passed, eventHash: event.hash, at: event.at },
  })
}

/** Ids of attempts without a score whose deadline lies between two instants, oldest first. */
export async function listOverdueAttempts({
  after,
  before,
  limit,
}: {
  after?: Date
  before: Date
  limit: number
}): Promise<string[]> {
  const rows = await db().attempt.findMany({
    where: { deadlineAt: { gte: after, lt: before }, scores: { none: {} } },
    orderBy: { deadlineAt: 'asc' },
    select: { id: true },
    take: limit,
  })
  return rows.map(({ id }) => id)
}

function toHead({ paper, ...columns }: AttemptRow): Head {
  return { ...columns, paper: Paper.parse(JSON.parse(paper)) }
}

function toEvent({ sequence, at, body, previous, hash }: EventRow): AttemptEvent {
  return {
    sequence,
    at: at.toISOString(),
    body: AttemptEventBody.parse(JSON.parse(body)),
    previous,
    hash,
  }
}

function toEventRow(attemptId: string, { body, ...link }: AttemptEvent) {
  return { attemptId, ...link, kind: body.kind, body: storedBody(body) }
}
