import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aSitting, allRows, columnsOf, matrixColumns } from '#tests/fixtures/score-matrix.ts'
import { formStatistics } from './exam-statistics.ts'
import { itemFlags } from './item-flags.ts'
import { itemStatistics } from './item-statistics.ts'
import { alphaEstimate } from './intervals.ts'
import { coefficientAlpha } from './reliability.ts'
import { scoreBins } from './score-bins.ts'
import { medianOf } from './spread.ts'

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length
const product = (xs: readonly number[], ys: readonly number[]) =>
  mean(xs.map((x, at) => (x - mean(xs)) * (ys[at]! - mean(ys))))
const variance = (values: readonly number[]) => product(values, values)
const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)

/** Matrices of points from 0 to 4 in which no item and no rest of the paper is the same for all. */
const matrices = fc
  .integer({ min: 2, max: 6 })
  .chain((items) =>
    fc.array(fc.array(fc.nat(4), { minLength: items, maxLength: items }), {
      minLength: 30,
      maxLength: 45,
    }),
  )
  .filter((matrix) =>
    matrix[0]!.every((_, item) => {
      const own = matrix.map((row) => row[item]!)
      const rest = matrix.map((row) => sum(row) - row[item]!)
      return variance(own) > 0 && variance(rest) > 0 && variance(matrix.map(sum)) > 0
    }),
  )

test('where everybody has the same items, alpha and the correlations are those of the textbooks', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const columns = matrixColumns(matrix, 4)
      const k = matrix[0]!.length
      const items = matrix[0]!.map((_, item) => matrix.map((row) => row[item]!))
      const alpha = (k / (k - 1)) * (1 - sum(items.map(variance)) / variance(matrix.map(sum)))
      expect(coefficientAlpha(columns, allRows(columns))).toBeCloseTo(alpha, 8)
      for (const [at, { discrimination }] of itemStatistics(columns).entries()) {
        if (discrimination.outcome !== 'measured') throw new Error(discrimination.outcome)
        const rest = matrix.map((row) => sum(row) - row[at]!)
        const r = product(items[at]!, rest) / Math.sqrt(variance(items[at]!) * variance(rest))
        expect(discrimination.value).toBeCloseTo(r, 8)
        expect(discrimination.low).toBeLessThanOrEqual(discrimination.value)
        expect(discrimination.high).toBeGreaterThanOrEqual(discrimination.value)
      }
    }),
    { numRuns: 60 },
  )
})

test('the order of attempts, and of the places on a paper, changes nothing', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const rows = matrix.map((row) => aSitting(row.map((earned, at) => [`item ${at}`, earned, 4])))
      const turned = rows.toReversed().map((sitting) => {
        return { ...sitting, places: sitting.places.toReversed() }
      })
      const byItem = (sittings: typeof rows) =>
        new Map(itemStatistics(columnsOf(sittings)).map((item) => [item.revision, item]))
      const [one, other] = [byItem(rows), byItem(turned)]
      for (const [revision, { facility, discrimination }] of one) {
        const again = other.get(revision)!
        if (facility.outcome !== 'measured' || again.facility.outcome !== 'measured')
          throw new Error()
        expect(again.facility.value).toBeCloseTo(facility.value, 10)
        expect(again.discrimination.outcome).toBe(discrimination.outcome)
      }
      const alphaOf = (sittings: typeof rows) => {
        const columns = columnsOf(sittings)
        return coefficientAlpha(columns, allRows(columns))!
      }
      expect(alphaOf(turned)).toBeCloseTo(alphaOf(rows), 10)
    }),
    { numRuns: 30 },
  )
})

/** Forty people, whose knowledge decides; each paper holds three of six items by turns. */
const drawn = Array.from({ length: 40 }, (_, person) =>
  aSitting(
    [0, 1, 2].map((place) => {
      const item = (person + place) % 6
      return [`item ${item}`, (person * 7) % 10 > item ? 1 : 0]
    }),
  ),
)

test('items that were not on every paper have their figures over the papers that had them', () => {
  const items = itemStatistics(columnsOf(drawn))
  expect(items).toHaveLength(6)
  expect(sum(items.map(({ n }) => n))).toBe(120)
  for (const { n, facility, discrimination } of items) {
    expect(facility.outcome).toBe('measured')
    expect(discrimination).toEqual({ outcome: 'too-few', n, least: 30 })
  }
})

test('a harder paper does not pass for less knowledge: alpha looks at the distance from each item’s mean', () => {
  // Two papers, one of items that all get right and one of items that none gets right.
  const apart = Array.from({ length: 40 }, (_, person) =>
    aSitting([0, 1].map((place) => [`${person % 2} ${place}`, person % 2])),
  )
  const columns = columnsOf(apart)
  expect(coefficientAlpha(columns, allRows(columns))).toBeNull()
  expect(formStatistics(columns)[0]!.reliability).toEqual({ outcome: 'no-spread', n: 40 })
})

test.each([
  ['everybody gets everything right', () => 1],
  ['everybody gets everything wrong', () => 0],
])('%s: no correlation and no alpha, and no error', (_, earned) => {
  const matrix = Array.from({ length: 30 }, () => [earned(), earned(), earned()])
  const columns = matrixColumns(matrix)
  expect(coefficientAlpha(columns, allRows(columns))).toBeNull()
  for (const { facility, discrimination } of itemStatistics(columns)) {
    expect(facility).toMatchObject({ outcome: 'measured', value: earned() })
    expect(discrimination).toEqual({ outcome: 'no-spread', n: 30 })
  }
})

test('a paper of one item has no rest to go with, and no alpha', () => {
  const columns = matrixColumns(Array.from({ length: 40 }, (_, at) => [at % 2]))
  expect(itemStatistics(columns)[0]!.discrimination).toMatchObject({ outcome: 'too-few', n: 0 })
  expect(formStatistics(columns)[0]!.reliability.outcome).toBe('no-spread')
})

test('below ten nothing is told but how many there were, below thirty no correlation and no alpha', () => {
  const few = itemStatistics(matrixColumns(Array.from({ length: 9 }, (_, at) => [at % 2, 1])))
  expect(few[0]).toMatchObject({ n: 9, facility: { outcome: 'too-few', n: 9, least: 10 } })
  expect(few[0]!.answers.outcome).toBe('too-few')
  const columns = matrixColumns(Array.from({ length: 29 }, (_, at) => [at % 2, at % 3 ? 1 : 0]))
  const [form] = formStatistics(columns)
  expect(form!.scores.outcome).toBe('measured')
  expect(form!.passed.outcome).toBe('measured')
  expect(form!.reliability).toEqual({ outcome: 'too-few', n: 29, least: 30 })
})

test('answers are counted by their names, a multiple choice by each pick, and what was left open apart', () => {
  const times = (count: number, groups: string[]) => Array.from({ length: count }, () => groups)
  const given = [...times(6, ['a']), ...times(5, ['a', 'c']), ['b'], []]
  const [item] = itemStatistics(columnsOf(given.map((groups) => aSitting([['i', 0, 1, groups]]))))
  expect(item!.answers).toEqual({
    outcome: 'measured',
    n: 13,
    unanswered: 1,
    counts: [
      { group: 'a', count: 11 },
      { group: 'c', count: 5 },
      { group: 'b', count: 1 },
    ],
  })
})

test('an item is told apart by revision and by the language it was read in', () => {
  const sittings = Array.from({ length: 24 }, (_, at) =>
    aSitting([[at < 12 ? 'old' : 'new', at % 2]], { language: at % 3 === 0 ? 'en' : 'zh-CN' }),
  )
  const items = itemStatistics(columnsOf(sittings))
  expect(items.map(({ revision, n }) => [revision, n])).toEqual([
    ['old', 12],
    ['new', 12],
  ])
  expect(items[0]!.languages.map(({ language, n }) => [language, n])).toEqual([
    ['zh-CN', 8],
    ['en', 4],
  ])
})

test('papers of another form are apart, the form sat last first', () => {
  const old = Array.from({ length: 12 }, () => aSitting([['a', 1, 2]], { openedAt: 1 }))
  const recent = Array.from({ length: 3 }, () =>
    aSitting(
      [
        ['a', 1, 2],
        ['b', 0],
      ],
      { openedAt: 2 },
    ),
  )
  const forms = formStatistics(columnsOf([...old, ...recent]))
  expect(forms.map(({ places, total, n }) => [places, total, n])).toEqual([
    [2, 3, 3],
    [1, 2, 12],
  ])
})

test.each<[scores: number[], total: number, bins: number, last: [from: number, to: number]]>([
  [[0, 7, 7], 7, 8, [7, 7]],
  [[3], 20, 21, [20, 20]],
  [[3], 21, 11, [20, 21]],
  [[100, 99], 100, 21, [100, 100]],
  [[412], 500, 11, [500, 500]],
])('scores %j of %i points are counted in %i bins', (scores, total, count, [from, to]) => {
  const bins = scoreBins(scores, total)
  expect(bins).toHaveLength(count)
  expect(bins.at(-1)).toMatchObject({ from, to })
  expect(sum(bins.map((bin) => bin.count))).toBe(scores.length)
})

test.each([
  [[], null],
  [[4], 4],
  [[1, 3, 9], 3],
  [[1, 3, 4, 9], 3.5],
])('the median of %j is %d', (values, median) => {
  expect(medianOf(values)).toBe(median)
})

test('the interval of alpha holds it, and is narrower the more attempts there are', () => {
  const few = alphaEstimate(0.8, 20, 30)
  const many = alphaEstimate(0.8, 20, 300)
  expect(few.low).toBeLessThan(many.low)
  expect(many.low).toBeLessThan(0.8)
  expect(many.high).toBeGreaterThan(0.8)
  expect(few.high).toBeGreaterThan(many.high)
})

test('an item that goes against the rest is flagged, one that only may be too easy is not', () => {
  const against = Array.from({ length: 40 }, (_, at) => [at % 2, (at + 1) % 2, (at + 1) % 2])
  const flagsOf = (matrix: number[][]) => itemFlags(itemStatistics(matrixColumns(matrix))[0]!)
  expect(flagsOf(against)).toEqual(['negative'])
  const hardly = Array.from({ length: 40 }, (_, at) => [at % 2, at < 21 ? (at + 1) % 2 : at % 2])
  expect(flagsOf(hardly)).toEqual(['perhaps-negative'])
  expect(flagsOf(Array.from({ length: 12 }, (_, at) => [1, at % 2]))).toEqual([])
  expect(flagsOf(Array.from({ length: 60 }, (_, at) => [1, at % 2]))).toEqual(['too-easy'])
  expect(flagsOf(Array.from({ length: 60 }, (_, at) => [0, at % 2]))).toEqual(['too-hard'])
})
