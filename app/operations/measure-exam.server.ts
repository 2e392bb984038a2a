import { countFirstScores, firstSittingPages } from '#app/data/first-attempts.server.ts'
import { Lru } from '#app/data/lru.ts'
import { SittingColumns } from '#app/domain/assessment/statistics/columns.ts'
import {
  formStatistics,
  type FormStatistics,
} from '#app/domain/assessment/statistics/exam-statistics.ts'
import {
  itemStatistics,
  type ItemStatistics,
} from '#app/domain/assessment/statistics/item-statistics.ts'

/** What the first attempts at an exam come to. */
export type ExamMeasures = { forms: FormStatistics[]; items: ItemStatistics[] }

const measures = new Lru<{ scores: number; made: Promise<ExamMeasures> }>(50)

/**
 * The statistics of an exam and of the items on its papers, over the scored first attempts of everybody.
 * Made once for each number of scores, page by page between other requests, and kept until there is
 * another hand-in or regrade.
 */
export async function measureExam(examSlug: string): Promise<ExamMeasures> {
  const scores = await countFirstScores(examSlug)
  const kept = measures.get(examSlug)
  if (kept?.scores === scores) return kept.made
  const made = measure(examSlug)
  measures.set(examSlug, { scores, made })
  made.catch(() => measures.delete(examSlug))
  return made
}

async function measure(examSlug: string): Promise<ExamMeasures> {
  const columns = new SittingColumns()
  for await (const sittings of firstSittingPages(examSlug))
    for (const sitting of sittings) columns.add(sitting)
  return { forms: formStatistics(columns), items: itemStatistics(columns) }
}
