import type { Locale } from '../../locale.ts'
import { NO_TIME, type SittingColumns } from './columns.ts'
import { correlationEstimate, shareEstimate } from './intervals.ts'
import { LEAST_FOR_CORRELATION, LEAST_FOR_SHARE, measured, type Measure } from './measure.ts'
import { medianOf, Pairs } from './spread.ts'

/** How one item did in some attempts. */
export type ItemFigures = {
  /** On how many papers it stood. */
  n: number
  /** The mean share of its points that was earned. */
  facility: Measure
  /** How what it earned goes with what the rest of the paper earned (corrected item-total correlation). */
  discrimination: Measure
  /** How many gave each answer, most first; of several picks each counts, so they may exceed `n`. */
  answers: Measure<{ counts: { group: string; count: number }[]; unanswered: number }>
  /** Median time of those who answered it, in milliseconds. */
  time: Measure<{ median: number }>
}

/** How one item revision did in all, and by the language it was read in (null: not recorded). */
export type ItemStatistics = ItemFigures & {
  revision: string
  languages: ({ language: Locale | null } & ItemFigures)[]
}

/**
 * The statistics of every item revision that was on a paper. Papers are drawn by rule and hold
 * different items, so the rest of a paper is told as the share of its points that was earned; where all
 * papers hold the same items this is the corrected item-total correlation of the textbooks (S. Henrysson,
 * "Correction of item-total correlations in item analysis", Psychometrika 28 (1963) 211–218).
 */
export function itemStatistics(columns: SittingColumns): ItemStatistics[] {
  const { revisions, languages } = columns
  const rest = restShares(columns)
  const language = languagesOfCells(columns)
  return cellsByRevision(columns).map((cells, at) => ({
    revision: revisions[at]!,
    ...figuresOf(columns, cells, rest),
    languages: languages.flatMap((one, place) => {
      const own = cells.filter((cell) => language[cell] === place)
      return own.length > 0 ? { language: one, ...figuresOf(columns, own, rest) } : []
    }),
  }))
}

function figuresOf(
  columns: SittingColumns,
  cells: readonly number[],
  rest: Float64Array,
): ItemFigures {
  const n = cells.length
  const pairs = new Pairs()
  let earned = 0
  for (const cell of cells) {
    const share = columns.earned[cell]! / columns.points[cell]!
    earned += share
    if (!Number.isNaN(rest[cell]!)) pairs.add(share, rest[cell]!)
  }
  const times = Uint32Array.from(
    cells.map((cell) => columns.time[cell]!).filter((time) => time !== NO_TIME),
  ).sort()
  return {
    n,
    facility: measured(n, LEAST_FOR_SHARE, () => shareEstimate(earned, n)),
    discrimination: measured(pairs.n, LEAST_FOR_CORRELATION, () => {
      const { correlation } = pairs
      return correlation === null ? null : correlationEstimate(correlation, pairs.n)
    }),
    answers: measured(n, LEAST_FOR_SHARE, () => answersOf(columns, cells)),
    time: measured(times.length, LEAST_FOR_SHARE, () => ({ median: medianOf(times)! })),
  }
}

function answersOf({ answer, answers }: SittingColumns, cells: readonly number[]) {
  const given = new Map<number, number>()
  for (const cell of cells) given.set(answer[cell]!, (given.get(answer[cell]!) ?? 0) + 1)
  const counts = new Map<string, number>()
  let unanswered = 0
  for (const [place, count] of given) {
    const groups = answers[place]!
    if (groups.length === 0) unanswered = count
    for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + count)
  }
  return {
    unanswered,
    counts: [...counts]
      .map(([group, count]) => ({ group, count }))
      .sort((one, other) => other.count - one.count || (one.group < other.group ? -1 : 1)),
  }
}

/** By cell, the share earned of the points of the other places of its paper; NaN where there is no other. */
function restShares({ rows, cells, firstCell, earned, points }: SittingColumns): Float64Array {
  const shares = new Float64Array(cells)
  for (let row = 0; row < rows; row++) {
    const [from, to] = [firstCell[row]!, firstCell[row + 1]!]
    let earnedInAll = 0
    let pointsInAll = 0
    for (let cell = from; cell < to; cell++) {
      earnedInAll += earned[cell]!
      pointsInAll += points[cell]!
    }
    for (let cell = from; cell < to; cell++)
      shares[cell] = (earnedInAll - earned[cell]!) / (pointsInAll - points[cell]!)
  }
  return shares
}

function languagesOfCells({ rows, cells, firstCell, language }: SittingColumns): Uint8Array {
  const places = new Uint8Array(cells)
  for (let row = 0; row < rows; row++)
    places.fill(language[row]!, firstCell[row], firstCell[row + 1])
  return places
}

function cellsByRevision({ cells, revision, revisions }: SittingColumns): number[][] {
  const lists: number[][] = revisions.map(() => [])
  for (let cell = 0; cell < cells; cell++) lists[revision[cell]!]!.push(cell)
  return lists
}
