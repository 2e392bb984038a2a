import type { SittingColumns } from './columns.ts'

/**
 * Coefficient alpha of attempts whose papers have the same number of places: L. J. Cronbach,
 * "Coefficient alpha and the internal structure of tests", Psychometrika 16 (1951) 297–334. With items
 * worth one point, all or nothing, it is formula 20 of G. F. Kuder and M. W. Richardson, Psychometrika 2
 * (1937) 151–160.
 *
 * Papers are drawn by rule, so not everybody has every item. Each earned point is therefore taken as its
 * distance from the mean of its item, over those who had it; the variance of the total is that of the sum
 * of these distances over a paper. With one paper for all this is Cronbach's formula; with drawn papers it
 * is the same formula over the covariances of the pairs of items that stood on one paper together, each
 * pair weighed by how often it did, as if everybody had had items of the same difficulty. Items that stood
 * on a few papers only pull it down a little. Null for papers of one place and where nobody differs.
 */
export function coefficientAlpha(columns: SittingColumns, rows: readonly number[]): number | null {
  const { firstCell, earned } = columns
  const means = itemMeans(columns, rows)
  let places = 0
  let ofItems = 0
  let ofTotals = 0
  for (const row of rows) {
    const [from, to] = [firstCell[row]!, firstCell[row + 1]!]
    places = to - from
    let total = 0
    for (let cell = from; cell < to; cell++) {
      const distance = earned[cell]! - means(cell)
      total += distance
      ofItems += distance ** 2
    }
    ofTotals += total ** 2
  }
  // What is left of equal totals is the dust of fractions.
  if (places < 2 || ofTotals <= ofItems * 1e-12) return null
  return (places / (places - 1)) * (1 - ofItems / ofTotals)
}

/** The standard error of measurement, in points: how far a score is expected to be off by chance. */
export function standardError(deviation: number, alpha: number): number {
  return deviation * Math.sqrt(1 - alpha)
}

/** The mean of a cell's item over these rows; an item worth other points is another item. */
function itemMeans(
  { firstCell, revision, earned, points }: SittingColumns,
  rows: readonly number[],
) {
  const key = (cell: number) => revision[cell]! * 65_536 + points[cell]!
  const sums = new Map<number, { sum: number; n: number }>()
  for (const row of rows)
    for (let cell = firstCell[row]!; cell < firstCell[row + 1]!; cell++) {
      const known = sums.get(key(cell))
      if (known) {
        known.sum += earned[cell]!
        known.n++
      } else sums.set(key(cell), { sum: earned[cell]!, n: 1 })
    }
  return (cell: number) => {
    const { sum, n } = sums.get(key(cell))!
    return sum / n
  }
}
