import { storedBody, type AttemptEvent } from '#app/domain/assessment/attempt-event.ts'
import { signalKinds } from '#app/domain/assessment/signals.ts'
import { Paper } from '#app/domain/assessment/paper.ts'
import type { Conclusion } from '#app/domain/assessment/conclusion.ts'
import { writeSitting } from '#app/domain/assessment/statistics/sitting.ts'
import { canonicalJson } from '#app/domain/evidence/canonical-json.ts'
import {
  attemptColumns,
  linkColumns,
  readAttempt,
  readLink,
  type AttemptRow,
  type LinkRow,
  type StoredAttempt,
} from './attempt-rows.server.ts'
import { db, readRows, writeRow, type Connection } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { Lru } from './lru.ts'
import { Overtaken } from './overtaken.ts'

/**
 * Attempts as last seen, so that an answer need not read what is known. Another instance of the server
 * may have added a link since: then the next one is not taken, and all is read again.
 */
const known = new Lru<StoredAttempt>(500)

/** The attempt with the last link of its chain as far as known, whoever's it is; null when it is not there. */
export async function findAttempt(id: string): Promise<StoredAttempt | null> {
  return known.get(id) ?? findAttemptAnew(id)
}

/** The same as recorded by now: another instance of the server may have given it more time. */
export async function findAttemptAnew(id: string): Promise<StoredAttempt | null> {
  const [row] = await readRows<AttemptRow>(headOf(id))
  if (!row) return null
  const last = Prisma.sql`(SELECT MAX("sequence") FROM "AttemptEvent" WHERE "attemptId" = ${id})`
  const links = await listLinks(id, Prisma.sql`("kind" = 'extended' OR "sequence" = ${last})`)
  const attempt = readAttempt(row, links)
  known.set(id, attempt)
  return attempt
}

/** The attempt with its whole chain, whoever's it is; null when it is not there. */
export async function findAttemptWithEvents(
  id: string,
  connection: Connection = db(),
): Promise<{ attempt: StoredAttempt; events: AttemptEvent[] } | null> {
  const [row] = await readRows<AttemptRow>(headOf(id), connection)
  if (!row) return null
  const events = await listLinks(id, Prisma.sql`"sequence" > 0`, connection)
  return { attempt: readAttempt(row, events), events }
}

function headOf(id: string): Prisma.Sql {
  return Prisma.sql`SELECT ${attemptColumns} FROM "Attempt" WHERE "id" = ${id}`
}

/** The links of a chain after one, in their order. */
export function listEventsAfter(id: string, sequence: number): Promise<AttemptEvent[]> {
  return listLinks(id, Prisma.sql`"sequence" > CAST(${sequence} AS INTEGER)`)
}

/** The opening of an attempt and its signals, in their order. */
export function listSignals(id: string): Promise<AttemptEvent[]> {
  const kinds = Prisma.join([...signalKinds])
  return listLinks(id, Prisma.sql`("sequence" = 1 OR "kind" IN (${kinds}))`)
}

async function listLinks(
  attemptId: string,
  isWanted: Prisma.Sql,
  connection?: Connection,
): Promise<AttemptEvent[]> {
  const rows = await readRows<LinkRow>(
    Prisma.sql`
      SELECT ${linkColumns} FROM "AttemptEvent"
      WHERE "attemptId" = ${attemptId} AND ${isWanted} ORDER BY "sequence"`,
    connection,
  )
  return rows.map(readLink)
}

/** Ids of the items that were on a person's papers of an exam. */
export async function listSeenItems(
  personId: string,
  examSlug: string,
  connection: Connection,
): Promise<Set<string>> {
  const papers = await readRows<[paper: string]>(
    Prisma.sql`
      SELECT "paper" FROM "Attempt" WHERE "personId" = ${personId} AND "examSlug" = ${examSlug}`,
    connection,
  )
  const items = papers.flatMap(([paper]) => Paper.parse(JSON.parse(paper)).items)
  return new Set(items.map(({ id }) => id))
}

/** Throws a conflict when the person has an attempt of that number: it was opened twice at once. */
export async function saveAttempt(
  attempt: Omit<StoredAttempt, 'last'>,
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
  expectWritten(await writeRow(newLinks([{ attemptId: attempt.id, event }])))
  known.set(attempt.id, { ...attempt, last: event })
}

/** The same as part of a transaction. */
export async function saveEvent(
  attemptId: string,
  event: AttemptEvent,
  connection: Connection,
): Promise<void> {
  known.delete(attemptId)
  expectWritten(await writeRow(newLinks([{ attemptId, event }]), connection))
}

/** Writes links; those that are taken are left out, and so missing in the number of rows. */
export function newLinks(links: readonly { attemptId: string; event: AttemptEvent }[]): Prisma.Sql {
  const rows = links.map(({ attemptId, event: { sequence, at, body, previous, hash } }) => {
    const columns = [attemptId, sequence, body.kind, new Date(at), storedBody(body), previous, hash]
    return Prisma.sql`(${Prisma.join(columns)})`
  })
  return Prisma.sql`
    INSERT INTO "AttemptEvent" ("attemptId", "sequence", "kind", "at", "body", "previous", "hash")
    VALUES ${Prisma.join(rows)} ON CONFLICT DO NOTHING`
}

function expectWritten(rows: number) {
  if (rows === 0) throw new Overtaken()
}

/** Makes what was known of attempts be read again: links were added past `saveEvent`. */
export function forgetAttempts(ids: readonly string[]): void {
  for (const id of ids) known.delete(id)
}

/** Which score of an attempt: 1 at the link that closed it, and one more at each that scored it anew. */
export type NewScore = { attemptId: string; sequence: number; conclusion: Conclusion }

/** Keeps a score beside those there are. Throws a conflict when there is one of its number. */
export async function saveScore(
  attemptId: string,
  sequence: number,
  conclusion: Conclusion,
  connection: Connection,
): Promise<void> {
  await connection.score.create({ data: scoreRow({ attemptId, sequence, conclusion }) })
}

/** A score as it is stored. */
export function scoreRow({ attemptId, sequence, conclusion }: NewScore) {
  const { event, score, passed, figures } = conclusion
  const { earned, total, awaiting } = score
  const row = {
    attemptId,
    sequence,
    earned,
    total,
    passed,
    awaiting,
    sitting: writeSitting(figures),
  }
  return { ...row, eventHash: event.hash, at: event.at }
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
