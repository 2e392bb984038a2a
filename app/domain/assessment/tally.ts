import type { Item } from '../catalog/item.ts'
import type { Response, Responses } from './response.ts'
import type { ItemScore, PaperScore } from './score.ts'

/** What became of one item. */
export type ItemResult = 'right' | 'partly' | 'wrong' | 'awaiting' | 'unanswered'

/**
 * Reads the result off the points: all of them, some, none, none yet, or nothing given. Who gave nothing to
 * an item that was dropped has its points, and missed nothing.
 */
export function itemResult(
  { earned, points, awaits }: Pick<ItemScore, 'earned' | 'points' | 'awaits'>,
  response: Response = [],
): ItemResult {
  if (response.length === 0 && earned === 0) return 'unanswered'
  if (awaits) return 'awaiting'
  if (earned === points) return 'right'
  return earned > 0 ? 'partly' : 'wrong'
}

/** So many items with a result and what they earned together; right ones apart by what each is worth. */
export type TallyRow = { result: ItemResult; count: number; earned: number; each: number | null }

/**
 * How a score is made up: rows whose counts add up to the items of the paper and whose points add up
 * to the score. Rows for right, wrong and unanswered are always there, those for partly right and for what
 * waits for a grader only when they occur.
 */
export function scoreTally({ items }: PaperScore, responses: Responses): TallyRow[] {
  const scores = (wanted: ItemResult) =>
    items.filter((item) => itemResult(item, responses[item.id]) === wanted)
  const right = scores('right')
  const worths = [...new Set(right.map(({ points }) => points))].sort((one, other) => other - one)
  const partly = scores('partly')
  const awaiting = scores('awaiting')
  return [
    ...worths.map((each) =>
      row(
        'right',
        right.filter(({ points }) => points === each),
        each,
      ),
    ),
    ...(worths.length === 0 ? [row('right', [])] : []),
    ...(partly.length > 0 ? [row('partly', partly)] : []),
    row('wrong', scores('wrong')),
    ...(awaiting.length > 0 ? [row('awaiting', awaiting)] : []),
    row('unanswered', scores('unanswered')),
  ]
}

/** How somebody did in one competency; null gathers the items that name none. */
export type CompetencyScore = {
  competency: string | null
  right: number
  count: number
  earned: number
  points: number
}

/**
 * The score by competency, in the order in which the paper first asks for each, none last. What waits for a
 * grader is left out: counted as nothing earned, it would say of somebody what nobody knows yet.
 */
export function competencyScores(
  { items: all }: PaperScore,
  items: readonly Item[],
): CompetencyScore[] {
  const scores = all.filter(({ awaits }) => !awaits)
  const competencyOf = new Map(items.map(({ id, competency }) => [id, competency ?? null]))
  const competencies = new Set(scores.map(({ id }) => competencyOf.get(id) ?? null))
  const named = [...competencies].filter((competency) => competency !== null)
  const inOrder = competencies.has(null) ? [...named, null] : named
  return inOrder.map((competency) => {
    const own = scores.filter(({ id }) => (competencyOf.get(id) ?? null) === competency)
    return {
      competency,
      right: own.filter(({ earned, points }) => earned === points).length,
      count: own.length,
      earned: sum(own.map(({ earned }) => earned)),
      points: sum(own.map(({ points }) => points)),
    }
  })
}

function row(
  result: ItemResult,
  scores: readonly ItemScore[],
  each: number | null = null,
): TallyRow {
  return { result, count: scores.length, earned: sum(scores.map(({ earned }) => earned)), each }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
