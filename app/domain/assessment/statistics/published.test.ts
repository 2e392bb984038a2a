import { expect, test } from 'vitest'
import { allRows, matrixColumns } from '#tests/fixtures/score-matrix.ts'
import { formStatistics } from './exam-statistics.ts'
import { correlationEstimate, shareEstimate } from './intervals.ts'
import { itemStatistics } from './item-statistics.ts'
import { coefficientAlpha } from './reliability.ts'

// Results that others have published, for data that they have published with them.

/** How many of 1,000 gave each pattern of right and wrong over five items, from 00000 to 11111. */
function patterns(counts: readonly number[]): number[][] {
  return counts.flatMap((count, pattern) =>
    Array.from({ length: count }, () => [16, 8, 4, 2, 1].map((bit) => (pattern & bit ? 1 : 0))),
  )
}

/**
 * Sections 6 and 7 of a Law School Admission Test: R. D. Bock and M. Lieberman, "Fitting a response model
 * for n dichotomously scored items", Psychometrika 35 (1970) 179–197. The counts are those of the example
 * "LSAT" of OpenBUGS, and of the data set `bock` of the R package psych; the results are what `itemstats`
 * of the R package mirt (R. P. Chalmers) prints in its reference, philchalmers.github.io/mirt/reference,
 * under LSAT6 and mirt, to three places.
 */
const published = [
  {
    section: 6,
    counts: [
      3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21,
      173, 11, 61, 28, 298,
    ],
    mean: 3.819,
    sd: 1.035,
    alpha: 0.295,
    error: 0.869,
    facility: [0.924, 0.709, 0.553, 0.763, 0.87],
    discrimination: [0.113, 0.153, 0.173, 0.144, 0.122],
  },
  {
    section: 7,
    counts: [
      12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28, 7, 39, 11, 34, 14, 51, 15, 90, 6, 25,
      7, 35, 18, 136, 32, 308,
    ],
    mean: 3.707,
    sd: 1.199,
    alpha: 0.453,
    error: 0.886,
    facility: [0.828, 0.658, 0.772, 0.606, 0.843],
    discrimination: [0.246, 0.247, 0.313, 0.223, 0.175],
  },
]

test.each(published)('section $section of the law school test comes out as published', (given) => {
  const columns = matrixColumns(patterns(given.counts))
  const [form] = formStatistics(columns)
  const { scores, reliability } = form!
  if (scores.outcome !== 'measured' || reliability.outcome !== 'measured') throw new Error()
  expect(form!.n).toBe(1000)
  expect(scores.mean).toBeCloseTo(given.mean, 3)
  expect(scores.sd).toBeCloseTo(given.sd, 3)
  expect(reliability.alpha.value).toBeCloseTo(given.alpha, 3)
  expect(reliability.error).toBeCloseTo(given.error, 3)
  const items = itemStatistics(columns)
  for (const [at, { facility, discrimination }] of items.entries()) {
    if (facility.outcome !== 'measured' || discrimination.outcome !== 'measured') throw new Error()
    expect(facility.value).toBeCloseTo(given.facility[at]!, 3)
    expect(discrimination.value).toBeCloseTo(given.discrimination[at]!, 3)
  }
})

/**
 * A ten-item quiz of ten students: K. L. Wuensch, "KR20.txt", East Carolina University,
 * core.ecu.edu/wuenschk/StatHelp/KR20.txt, with the share right of each item, p × q, and the variance of
 * the totals, 5.84.
 */
const quiz = [
  '1111110110',
  '1011011101',
  '1111011001',
  '0010001000',
  '0000010010',
  '1110111111',
  '1101110111',
  '1111111101',
  '0101111101',
  '1101101110',
]

test('the quiz of the KR-20 example has the shares of its author, and alpha is his KR-20', () => {
  const matrix = quiz.map((row) => [...row].map(Number))
  const columns = matrixColumns(matrix)
  const facilities = itemStatistics(columns).map(({ facility }) =>
    facility.outcome === 'measured' ? facility.value : null,
  )
  expect(facilities).toEqual([0.7, 0.7, 0.6, 0.7, 0.6, 0.8, 0.7, 0.7, 0.5, 0.6])
  const pq = [0.21, 0.21, 0.24, 0.21, 0.24, 0.16, 0.21, 0.21, 0.25, 0.24]
  const kr20 = (10 / 9) * (1 - pq.reduce((sum, one) => sum + one, 0) / 5.84)
  expect(coefficientAlpha(columns, allRows(columns))).toBeCloseTo(kr20, 10)
})

/** R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('the score interval of %i of %i is %d to %d', (sum, n, low, high) => {
  const estimate = shareEstimate(sum, n)
  expect(estimate.low).toBeCloseTo(low, 4)
  expect(estimate.high).toBeCloseTo(high, 4)
})

/** small-s.science/tag/correlation (r = 0.50, n = 50) and www.statology.org/fisher-z-transformation (r = 0.56, n = 60). */
test.each([
  [0.5, 50, 0.2574879, 0.6832563, 7],
  [0.56, 60, 0.3568, 0.7126, 3],
])('the interval of a correlation of %d over %i pairs is %d to %d', (r, n, low, high, places) => {
  const estimate = correlationEstimate(r, n)
  expect(estimate.low).toBeCloseTo(low, places)
  expect(estimate.high).toBeCloseTo(high, places)
})
