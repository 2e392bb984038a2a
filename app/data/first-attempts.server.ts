import type { AttemptEventBody } from '#app/domain/assessment/attempt-event.ts'
import type { Paper } from '#app/domain/assessment/paper.ts'
import { isLatestScore } from './cycle-state-sql.server.ts'
import { readRows } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** The first attempt of somebody at an exam, scored: its paper, what happened, how it stands. */
export type FirstAttempt = {
  paper: Paper
  events: { at: string; body: AttemptEventBody }[]
  score: { earned: number; total: number; passed: boolean }
}

/** How many are read in one query: a few megabytes of papers and events. */
const ATTEMPTS_AT_A_TIME = 200

type ScoredRow = [id: string, earned: number, total: number, passed: number | boolean]

const firstOf = (examSlug: string) =>
  Prisma.sql`a."examSlug" = ${examSlug} AND a."number" = 1`

/** How many scores the first attempts at an exam have: another hand-in or a regrade makes it more. */
export async function countFirstScores(examSlug: string): Promise<number> {
  const [row] = await readRows<[count: number | string]>(Prisma.sql`
    SELECT COUNT(*) FROM "Attempt" a JOIN "Score" s ON s."attemptId" = a."id"
    WHERE ${firstOf(examSlug)}`)
  return Number(row![0])
}

/**
 * The first attempts of everybody at an exam that are scored, with nothing left to grade, in pages. The events of an attempt come as one text
 * and are read as they were written: half a million rows would cost more than all that is made of them,
 * and whether they are genuine is for replay to say.
 */
export async function* firstAttemptPages(examSlug: string): AsyncGenerator<FirstAttempt[]> {
  const scored = await readRows<ScoredRow>(Prisma.sql`
    SELECT a."id", s."earned", s."total", s."passed"
    FROM "Attempt" a JOIN "Score" s ON s."attemptId" = a."id" AND ${isLatestScore}
    WHERE ${firstOf(examSlug)} AND s."awaiting" = 0 ORDER BY a."id"`)
  for (let from = 0; from < scored.length; from += ATTEMPTS_AT_A_TIME) {
    const page = scored.slice(from, from + ATTEMPTS_AT_A_TIME)
    const ids = page.map(([id]) => id)
    const [papers, events] = await Promise.all([papersOf(ids), eventsOf(ids)])
    yield page.map(([id, earned, total, passed]) => ({
      paper: JSON.parse(papers.get(id)!) as Paper,
      events: readEvents(events.get(id)!),
      score: { earned, total, passed: Boolean(passed) },
    }))
  }
}

async function papersOf(ids: string[]): Promise<Map<string, string>> {
  return new Map(
    await readRows<[id: string, paper: string]>(Prisma.sql`
      SELECT "id", "paper" FROM "Attempt" WHERE "id" IN (${Prisma.join(ids)})`),
  )
}

/** By attempt, its events as the inside of a JSON array. Ordered here: the database would sort the texts. */
async function eventsOf(ids: string[]): Promise<Map<string, string>> {
  return new Map(
    await readRows<[id: string, events: string]>(Prisma.sql`
      SELECT "attemptId", string_agg(
        '{"sequence":' || CAST("sequence" AS TEXT) || ',"at":"' || CAST("at" AS TEXT)
        || '","body":' || "body" || '}', ',')
      FROM "AttemptEvent" WHERE "attemptId" IN (${Prisma.join(ids)}) GROUP BY "attemptId"`),
  )
}

function readEvents(text: string): FirstAttempt['events'] {
  const events = JSON.parse(`[${text}]`) as (FirstAttempt['events'][number] & { sequence: number })[]
  events.sort((one, other) => one.sequence - other.sequence)
  for (const event of events) event.at = instantOf(event.at)
  return events
}

/** SQLite keeps instants as ISO texts; PostgreSQL writes them with a space and without their zone, UTC. */
function instantOf(text: string): string {
  return text.includes('T') ? text : `${text.replace(' ', 'T')}Z`
}
