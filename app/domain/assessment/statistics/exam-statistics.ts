import type { SittingColumns } from './columns.ts'
import { alphaEstimate, shareEstimate, type Estimate } from './intervals.ts'
import { LEAST_FOR_CORRELATION, LEAST_FOR_SHARE, measured, type Measure } from './measure.ts'
import { coefficientAlpha, standardError } from './reliability.ts'
import { scoreBins, type ScoreBin } from './score-bins.ts'
import { meanAndDeviation, medianOf } from './spread.ts'

/** How people did on papers of one form: so many places, so many points. */
export type FormStatistics = {
  places: number
  total: number
  n: number
  passed: Measure
  /** In points. */
  scores: Measure<{ mean: number; sd: number; median: number; bins: ScoreBin[] }>
  /** `error`: the standard error of measurement, in points. */
  reliability: Measure<{ alpha: Estimate; error: number }>
}

/**
 * The statistics of an exam by the form of its papers, the form sat last first: scores of papers with
 * other totals cannot be put side by side.
 */
export function formStatistics(columns: SittingColumns): FormStatistics[] {
  const { rows, firstCell, total, openedAt } = columns
  const forms = new Map<string, { rows: number[]; last: number }>()
  for (let row = 0; row < rows; row++) {
    const key = `${firstCell[row + 1]! - firstCell[row]!} ${total[row]}`
    const form = forms.get(key) ?? { rows: [], last: -Infinity }
    form.rows.push(row)
    form.last = Math.max(form.last, openedAt[row]!)
    forms.set(key, form)
  }
  return [...forms.values()]
    .sort((one, other) => other.last - one.last)
    .map((form) => statisticsOf(columns, form.rows))
}

function statisticsOf(columns: SittingColumns, rows: readonly number[]): FormStatistics {
  const [first] = rows as [number, ...number[]]
  const n = rows.length
  const places = columns.firstCell[first + 1]! - columns.firstCell[first]!
  const total = columns.total[first]!
  const scores = Uint32Array.from(rows, (row) => columns.score[row]!).sort()
  const passed = rows.filter((row) => columns.passed[row] === 1).length
  const spread = meanAndDeviation(scores)
  return {
    places,
    total,
    n,
    passed: measured(n, LEAST_FOR_SHARE, () => shareEstimate(passed, n)),
    scores: measured(n, LEAST_FOR_SHARE, () => {
      return spread && { ...spread, median: medianOf(scores)!, bins: scoreBins(scores, total) }
    }),
    reliability: measured(n, LEAST_FOR_CORRELATION, () => {
      const alpha = coefficientAlpha(columns, rows)
      return alpha === null || !spread
        ? null
        : { alpha: alphaEstimate(alpha, places, n), error: standardError(spread.sd, alpha) }
    }),
  }
}
