import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom, shuffled } from './seeded-random.ts'

test('the same seed gives the same numbers, for ever', () => {
  const random = seededRandom('kexin')
  expect(Array.from({ length: 12 }, () => random(100))).toEqual(FIRST_TWELVE)
})
// Frozen: if these change, papers drawn before can no longer be derived again.
const FIRST_TWELVE = [37, 44, 68, 91, 24, 63, 5, 73, 91, 11, 5, 86]

test('a shuffle keeps every value once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (values, seed) => {
      expect(shuffled(values, seededRandom(seed)).sort()).toEqual([...values].sort())
    }),
  )
})

test('each of six orders of three comes up about as often as the others', () => {
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 6000; seed++) {
    const order = shuffled(['a', 'b', 'c'], seededRandom(String(seed))).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  // Chi-squared with 5 degrees of freedom; 20.5 is exceeded once in a thousand fair draws.
  const chiSquared = [...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)
  expect(counts.size).toBe(6)
  expect(chiSquared).toBeLessThan(20.5)
})

test.each([0, -1, 1.5, NaN, 2 ** 33])('refuses the bound %d', (bound) => {
  expect(() => seededRandom('x')(bound)).toThrow()
})
