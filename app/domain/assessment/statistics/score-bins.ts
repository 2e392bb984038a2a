/** So many scores from one to another, both included, in points. */
export type ScoreBin = { from: number; to: number; count: number }

const MOST_BINS = 21

/**
 * Counts scores from 0 to the total in bins of equal width, the last one shorter where it must be: a bin
 * for each score where there are at most twenty points, else of 2, 5, 10, 20 … points.
 */
export function scoreBins(scores: ArrayLike<number>, total: number): ScoreBin[] {
  const width = widths().find((one) => Math.ceil((total + 1) / one) <= MOST_BINS)!
  const bins = Array.from({ length: Math.ceil((total + 1) / width) }, (_, at) => ({
    from: at * width,
    to: Math.min(total, (at + 1) * width - 1),
    count: 0,
  }))
  for (let at = 0; at < scores.length; at++) bins[Math.floor(scores[at]! / width)]!.count++
  return bins
}

function widths(): number[] {
  return Array.from({ length: 12 }, (_, at) => [1, 2, 5][at % 3]! * 10 ** Math.floor(at / 3))
}
