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

type AttemptRow = [
  id: string,
  paper: string,
  earned: number,
  total: number,
  passed: number | boolean,
  bodies: string,
  times: string,
]

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
 * The scored first attempts of everybody at an exam, in pages. The events of an attempt come as two
 * texts, and are read as they were written: half a million rows would cost more than all that is made of
 * them, and whether they are genuine is for replay to say.
 */
export async function* firstAttemptPages(examSlug: string): AsyncGenerator<FirstAttempt[]> {
  for (let last = ''; ; ) {
    const rows = await readRows<AttemptRow>(Prisma.sql`
      SELECT a."id", a."paper", s."earned", s."total", s."passed",
        (SELECT string_agg(e."body", ',' ORDER BY e."sequence")
          FROM "AttemptEvent" e WHERE e."attemptId" = a."id"),
        (SELECT string_agg(CAST(e."at" AS TEXT), ',' ORDER BY e."sequence")
          FROM "AttemptEvent" e WHERE e."attemptId" = a."id")
      FROM "Attempt" a JOIN "Score" s ON s."attemptId" = a."id" AND ${isLatestScore}
      WHERE ${firstOf(examSlug)} AND a."id" > ${last}
      ORDER BY a."id" LIMIT ${ATTEMPTS_AT_A_TIME}`)
    yield rows.map(readAttempt)
    if (rows.length < ATTEMPTS_AT_A_TIME) return
    last = rows.at(-1)![0]
  }
}

function readAttempt([, paper, earned, total, passed, bodies, times]: AttemptRow): FirstAttempt {
  const at = times.split(',')
  return {
    paper: JSON.parse(paper) as Paper,
    events: (JSON.parse(`[${bodies}]`) as AttemptEventBody[]).map((body, place) => {
      return { at: instantOf(at[place]!), body }
    }),
    score: { earned, total, passed: Boolean(passed) },
  }
}

/** SQLite keeps instants as ISO texts; PostgreSQL writes them with a space and without their zone, UTC. */
function instantOf(text: string): string {
  return text.includes('T') ? text : `${text.replace(' ', 'T')}Z`
}
