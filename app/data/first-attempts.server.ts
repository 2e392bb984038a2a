import { readSitting, type Sitting } from '#app/domain/assessment/statistics/sitting.ts'
import { isLatestScore } from './cycle-state-sql.server.ts'
import { readRows } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** How many are read in one query: about a megabyte. */
const SITTINGS_AT_A_TIME = 250

type ScoredRow = [
  id: string,
  sequence: number,
  earned: number,
  total: number,
  passed: number | boolean,
]

const firstOf = (examSlug: string) => Prisma.sql`a."examSlug" = ${examSlug} AND a."number" = 1`

/** How many scores the first attempts at an exam have: another hand-in, grading or regrade makes it more. */
export async function countFirstScores(examSlug: string): Promise<number> {
  const [row] = await readRows<[count: number | string]>(Prisma.sql`
    SELECT COUNT(*) FROM "Attempt" a JOIN "Score" s ON s."attemptId" = a."id"
    WHERE ${firstOf(examSlug)}`)
  return Number(row![0])
}

/**
 * The first attempts of everybody at an exam that are scored, with nothing left to grade, in pages: their
 * figures as they were kept with the score that stands. Whether these are genuine is for replay to say.
 */
export async function* firstSittingPages(examSlug: string): AsyncGenerator<Sitting[]> {
  const scored = await readRows<ScoredRow>(Prisma.sql`
    SELECT a."id", s."sequence", s."earned", s."total", s."passed"
    FROM "Attempt" a JOIN "Score" s ON s."attemptId" = a."id" AND ${isLatestScore}
    WHERE ${firstOf(examSlug)} AND s."awaiting" = 0 ORDER BY a."id"`)
  for (let from = 0; from < scored.length; from += SITTINGS_AT_A_TIME) {
    const page = scored.slice(from, from + SITTINGS_AT_A_TIME)
    const sittings = await sittingsOf(page.map(([id]) => id))
    yield page.map(([id, sequence, earned, total, passed]) => ({
      ...readSitting(sittings.get(`${id} ${sequence}`)!),
      score: { earned, total, passed: Boolean(passed) },
    }))
  }
}

/** By attempt and number of the score, the figures kept with it. */
async function sittingsOf(ids: string[]): Promise<Map<string, string>> {
  const rows = await readRows<[id: string, sequence: number, sitting: string]>(Prisma.sql`
    SELECT "attemptId", "sequence", "sitting" FROM "Score" WHERE "attemptId" IN (${Prisma.join(ids)})`)
  return new Map(rows.map(([id, sequence, sitting]) => [`${id} ${sequence}`, sitting]))
}
