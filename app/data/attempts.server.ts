import type { Attempt } from '#app/domain/assessment/attempt.ts'
import {
  AttemptEventBody,
  storedBody,
  type AttemptEvent,
} from '#app/domain/assessment/attempt-event.ts'
import { deadlineAfter } from '#app/domain/assessment/extension.ts'
import { signalKinds } from '#app/domain/assessment/signals.ts'
import { Paper } from '#app/domain/assessment/paper.ts'
import type { Conclusion } from '#app/domain/assessment/conclusion.ts'
import { writeSitting } from '#app/domain/assessment/statistics/sitting.ts'
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

/** The same as recorded by now: another instance of the server may have given it more time. */
export async function findAttemptAnew(id: string): Promise<StoredAttempt | null> {
  return readAttempt(id)
}

async function readAttempt(id: string): Promise<StoredAttempt | null> {
  const row = await db().attempt.findUnique({
    where: { id },
    include: { events: { orderBy: { sequence: 'desc' }, take: 1 } },
  })
  if (!row) return null
  const { events, ...head } = row
  const extended = await db().attemptEvent.findMany({
    where: { attemptId: id, kind: 'extended' },
    orderBy: { sequence: 'asc' },
  })
  const attempt = toAttempt(head, extended.map(readLink), readLink(events[0]!))
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
  const events = row.events.map(readLink)
  return { attempt: toAttempt(row, events, events.at(-1)!), events }
}

/** The links of a chain after one, in their order. */
export async function listEventsAfter(id: string, sequence: number): Promise<AttemptEvent[]> {
  const rows = await db().attemptEvent.findMany({
    where: { attemptId: id, sequence: { gt: sequence } },
    orderBy: { sequence: 'asc' },
  })
  return rows.map(readLink)
}

/** The opening of an attempt and its signals, in their order. */
export async function listSignals(id: string): Promise<AttemptEvent[]> {
  const rows = await db().attemptEvent.findMany({
    where: { attemptId: id, OR: [{ sequence: 1 }, { kind: { in: [...signalKinds] } }] },
    orderBy: { sequence: 'asc' },
  })
  return rows.map(readLink)
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
    select: attemptParts,
  })
  return rows.map(readEnd)
}

/** What an attempt is listed by, in the order of its scores and links. */
export const attemptParts = {
  id: true,
  number: true,
  cycleId: true,
  deadlineAt: true,
  scores: { orderBy: { sequence: 'asc' } },
  events: {
    where: { OR: [{ sequence: 1 }, { kind: 'extended' }] },
    orderBy: { sequence: 'asc' },
  },
} as const satisfies Prisma.AttemptSelect

/** How an attempt ended, if it has. */
export function readEnd({
  scores,
  events,
  ...head
}: Prisma.AttemptGetPayload<{ select: typeof attemptParts }>) {
  const score = scores.at(-1)
  const links = events.map(readLink)
  return {
    ...head,
    deadlineAt: deadlineAfter(head.deadlineAt, links),
    score: score ?? null,
    open: !score,
    passed: score?.passed ?? false,
    awaits: (score?.awaiting ?? 0) > 0,
    endedAt: scores[0]?.at ?? null,
    makeUpId: makeUpOf(links[0]?.body),
  }
}

function makeUpOf(opening: AttemptEventBody | undefined): string | null {
  return (opening?.kind === 'opened' && opening.makeUp?.id) || null
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

/** Makes what was known of attempts be read again: links were added past `saveEvent`. */
export function forgetAttempts(ids: readonly string[]): void {
  for (const id of ids) known.delete(id)
}

/** A score of an attempt, derived at a link: number 1 at the one that closed it, and one for each regrade. */
export async function saveScore(
  attemptId: string,
  sequence: number,
  { event, score, passed, figures }: Conclusion,
  connection: Connection,
): Promise<void> {
  const { earned, total, awaiting } = score
  const sitting = writeSitting(figures)
  const row = { attemptId, sequence, earned, total, passed, awaiting, sitting }
  await connection.score.create({ data: { ...row, eventHash: event.hash, at: event.at } })
}

/** The attempts at an exam that nobody has closed, first opened first. */
export async function listOpenAttempts(
  examSlug: string,
  connection: Connection = db(),
): Promise<{ id: string }[]> {
  return connection.attempt.findMany({
    where: { examSlug, scores: { none: {} } },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
}

/** Attempts without a score whose frozen deadline lies between two instants, oldest first. */
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

function toAttempt(
  row: AttemptRow,
  extensions: readonly AttemptEvent[],
  last: AttemptEvent,
): StoredAttempt {
  return { ...toHead(row), deadlineAt: deadlineAfter(row.deadlineAt, extensions), last }
}

function toHead({ paper, ...columns }: AttemptRow): Head {
  return { ...columns, paper: Paper.parse(JSON.parse(paper)) }
}

/** A link as it is stored. */
export function readLink({ sequence, at, body, previous, hash }: EventRow): AttemptEvent {
  return {
    sequence,
    at: at.toISOString(),
    body: AttemptEventBody.parse(JSON.parse(body)),
    previous,
    hash,
  }
}
