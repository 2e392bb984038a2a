import type { AttemptEventBody } from '#app/domain/assessment/attempt-event.ts'
import { Paper } from '#app/domain/assessment/paper.ts'
import {
  noProgress,
  withNext,
  type SitterProgress,
} from '#app/domain/assessment/sitter-progress.ts'
import { signalKinds, withLink, type SignalTally } from '#app/domain/assessment/signals.ts'
import { db, readRows } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { Lru } from './lru.ts'

/** A paper does not change, and a chain only grows: what was read of either need not be read again. */
type Known = { items: number; progress: SitterProgress }

const known = new Lru<Known>(5_000)

/** How many chains are asked for in one query: others get their turn in between. */
const CHAINS_AT_A_TIME = 100

/**
 * The attempts at an exam that are open, and those closed since an instant, with who sits them and how far
 * they have come; read in one go for all of them. Asked again, only links that are new are read.
 */
export async function listSitters(examSlug: string, since: Date) {
  const rows = await db().attempt.findMany({
    where: {
      examSlug,
      OR: [{ scores: { none: {} } }, { scores: { some: { sequence: 1, at: { gte: since } } } }],
    },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      openedAt: true,
      deadlineAt: true,
      person: { select: { number: true, name: true } },
      scores: {
        orderBy: { sequence: 'asc' },
        select: { earned: true, total: true, passed: true, awaiting: true },
      },
    },
  })
  const sitters = await progressOf(rows.map(({ id }) => id))
  return rows.map(({ scores, ...row }) => ({
    ...row,
    ...sitters.get(row.id)!,
    score: scores.at(-1) ?? null,
  }))
}

async function progressOf(ids: readonly string[]): Promise<Map<string, Known>> {
  const found = new Map(ids.flatMap((id) => (known.get(id) ? [[id, known.get(id)!]] : [])))
  const unread = ids.filter((id) => !found.has(id))
  for (const part of parts(unread)) {
    const papers = await db().attempt.findMany({
      where: { id: { in: part } },
      select: { id: true, paper: true },
    })
    for (const { id, paper } of papers)
      found.set(id, {
        items: Paper.parse(JSON.parse(paper)).items.length,
        progress: noProgress,
      })
  }
  const growing = ids.filter((id) => !found.get(id)!.progress.hasEnded)
  for (const part of parts(growing))
    for (const [id, sequence, at, body] of await linksAfter(part, found)) {
      const { items, progress } = found.get(id)!
      const link = { sequence, at: new Date(at).toISOString(), body: readBody(body) }
      found.set(id, { items, progress: withNext(progress, link) })
    }
  for (const [id, one] of found) known.set(id, one)
  return found
}

type LinkRow = [attemptId: string, sequence: number, at: string, body: string]

/** The links of some chains after those that are known, chain by chain in their order. */
function linksAfter(ids: readonly string[], found: ReadonlyMap<string, Known>): Promise<LinkRow[]> {
  const last = ids.map((id) => Prisma.sql`(${id}, ${found.get(id)!.progress.sequence})`)
  return readRows<LinkRow>(Prisma.sql`
    WITH last("id", "sequence") AS (VALUES ${Prisma.join(last)})
    SELECT e."attemptId", e."sequence", e."at", e."body"
    FROM last JOIN "AttemptEvent" e
      ON e."attemptId" = last."id" AND e."sequence" > CAST(last."sequence" AS INTEGER)
    ORDER BY e."attemptId", e."sequence"`)
}

/** What was written was an event; checking 30,000 of them again would hold up those who sit. Replay does. */
function readBody(body: string): AttemptEventBody {
  return JSON.parse(body) as AttemptEventBody
}

function parts<T>(values: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(values.length / CHAINS_AT_A_TIME) }, (_, at) =>
    values.slice(at * CHAINS_AT_A_TIME, (at + 1) * CHAINS_AT_A_TIME),
  )
}

/** What is usual is told from so many attempts, the last handed in. */
const USUAL_FROM = 200

/** What the signals of the last closed attempts at an exam come to, without one of them. */
export async function listSignalTallies(examSlug: string, without: string): Promise<SignalTally[]> {
  const closed = await db().score.findMany({
    where: { sequence: 1, attempt: { examSlug }, attemptId: { not: without } },
    orderBy: [{ at: 'desc' }, { attemptId: 'asc' }],
    take: USUAL_FROM,
    select: { attemptId: true },
  })
  const tallies = new Map<string, SignalTally>()
  const links = await db().attemptEvent.findMany({
    where: {
      attemptId: { in: closed.map(({ attemptId }) => attemptId) },
      OR: [{ sequence: 1 }, { kind: { in: [...signalKinds] } }],
    },
    orderBy: [{ attemptId: 'asc' }, { sequence: 'asc' }],
    select: { attemptId: true, body: true },
  })
  for (const { attemptId, body } of links) {
    const link = readBody(body)
    const before = tallies.get(attemptId)
    tallies.set(attemptId, withLink(before ?? noProgress.signals, link))
  }
  return [...tallies.values()]
}
