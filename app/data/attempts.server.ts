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
import { db, writeRow, type Connection } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { Lru } from './lru.ts'
import { Overtaken } from './overtaken.ts'

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

/**
 * Attempts as last seen, so that an answer need not read what is known. Another instance of the server
 * may have added a link since: then the next one is not taken, and all is read again.
 */
const known = new Lru<StoredAttempt>(500)

/** The attempt with the last link of its chain as far as known, whoever's it is; null when it is not there. */
export async function findAttempt(id: string): Promise<StoredAttempt | null> {
  return known.get(id) ?? readAttempt(id)
}

async function readAttempt(id: string): Promise<StoredAttempt | null> {
  const row = await db().attempt.findUnique({
    where: { id },
    include: { events: { orderBy: { sequence: 'desc' }, take: 1 } },
  })
  if (!row) return null
  const { events, ...head } = row
  const attempt = { ...toHead(head), last: toEvent(events[0]!) }
  known.set(id, attempt)
  return attempt
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

/** A person's attempts at an exam, first to last, and how they ended. */
export async function listAttempts(
  personId: string,
  examSlug: string,
  connection: Connection = db(),
) {
  const rows = await connection.attempt.findMany({
    where: { personId, examSlug },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      cycleId: true,
      deadlineAt: true,
      scores: { orderBy: { sequence: 'desc' }, take: 1 },
    },
  })
  return rows.map(({ scores: [score], ...head }) => ({
    ...head,
    score: score ?? null,
    open: !score,
    passed: score?.passed ?? false,
  })) satisfies EarlierAttempt[]
}

/** Ids of the items that were on a person's papers of an exam. */
export async function listSeenItems(
  personId: string,
  examSlug: string,
  connection: Connection,
): Promise<Set<string>> {
  const rows = await connection.attempt.findMany({
    where: { personId, examSlug },
    select: { paper: true },
  })
  return new Set(
    rows.flatMap(({ paper }) => Paper.parse(JSON.parse(paper)).items.map(({ id }) => id)),
  )
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

/**
 * Adds a link to the chain of an attempt that `findAttempt` gave. Throws `Overtaken` when the chain has
 * grown meanwhile: it must be found again.
 */
export async function appendEvent(attempt: StoredAttempt, event: AttemptEvent): Promise<void> {
  known.delete(attempt.id)
  // Done at every answer, and Prisma's way of writing a row costs as much as all the rest of it.
  expectWritten(await writeRow(link(attempt.id, event)))
  known.set(attempt.id, { ...attempt, last: event })
}

/** The same as part of a transaction. */
export async function saveEvent(
  attemptId: string,
  event: AttemptEvent,
  connection: Connection,
): Promise<void> {
  known.delete(attemptId)
  expectWritten(await connection.$executeRaw(link(attemptId, event)))
}

function link(attemptId: string, { sequence, at, body, previous, hash }: AttemptEvent): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "AttemptEvent" ("attemptId", "sequence", "kind", "at", "body", "previous", "hash")
    VALUES (${attemptId}, ${sequence}, ${body.kind}, ${new Date(at)}, ${storedBody(body)},
            ${previous}, ${hash})
    ON CONFLICT DO NOTHING`
}

function expectWritten(rows: number) {
  if (rows === 0) throw new Overtaken()
}

/** A score of an attempt, derived at a link: number 1 at the one that closed it, and one for each regrade. */
export async function saveScore(
  attemptId: string,
  sequence: number,
  { event, score, passed }: Conclusion,
  connection: Connection,
): Promise<void> {
  const { earned, total, awaiting } = score
  const row = { attemptId, sequence, earned, total, passed, awaiting }
  await connection.score.create({ data: { ...row, eventHash: event.hash, at: event.at } })
}

/** Attempts without a score whose deadline lies between two instants, oldest first. */
export async function listOverdueAttempts({
  after,
  before,
  limit,
}: {
  after?: Date
  before: Date
  limit: number
}): Promise<{ id: string; examHash: string; deadlineAt: Date }[]> {
  const rows = await db().attempt.findMany({
    where: { deadlineAt: { gte: after, lt: before }, scores: { none: {} } },
    orderBy: { deadlineAt: 'asc' },
    select: { id: true, examHash: true, deadlineAt: true },
    take: limit,
  })
  return rows.map(({ deadlineAt, ...row }) => ({ ...row, deadlineAt: deadlineAt! }))
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
