import { expect, test } from 'vitest'
import { chanceOfAtLeast, chanceOfUneven } from './chance.ts'

test.each([
  [3, [0.5, 0.5, 0.5], 1 / 8],
  [2, [0.5, 0.5, 0.5], 1 / 2],
  [0, [0.25], 1],
  [2, [0.25], 0],
  [1, [0.5, 0.25], 1 - 0.5 * 0.75],
])('at least %d of events with the probabilities %j: %d', (count, probabilities, chance) => {
  expect(chanceOfAtLeast(count, probabilities)).toBeCloseTo(chance, 12)
})

// 0.050, 0.010 and 0.001 of the tables of the chi-square distribution.
test.each([
  [1, 3.841, 0.05],
  [2, 9.21, 0.01],
  [3, 11.345, 0.01],
  [4, 18.467, 0.001],
  [7, 14.067, 0.05],
])('with %d degrees of freedom the tail above %d is %d', (freedom, statistic, tail) => {
  // Counts of that statistic: one place fuller by d, another emptier by d, over a mean of 100.
  const mean = 100
  const d = Math.sqrt((statistic * mean) / 2)
  const counts = [mean + d, mean - d, ...Array<number>(freedom - 1).fill(mean)]
  expect(chanceOfUneven(counts)).toBeCloseTo(tail, 4)
})

test('few items are tested exactly: all of three in one of two places comes one time in four', () => {
  expect(chanceOfUneven([3, 0])).toBeCloseTo(1 / 4, 12)
  expect(chanceOfUneven([2, 1])).toBeCloseTo(1, 12)
  expect(chanceOfUneven([4, 0, 0])).toBeCloseTo(3 / 81, 12)
  expect(chanceOfUneven([0, 0])).toBe(1)
})
