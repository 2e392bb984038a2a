/** What two papers have in common, in items. */
export type Overlap = {
  mean: number
  /** How often two papers have more than half of their items in common, from 0 to 1. */
  overHalf: number
}

/**
 * What two papers have in common that are drawn apart from each other, by rules that share no item. Of n
 * items both draw k, so the common ones are hypergeometric: on average k²/n, and x of them with chance
 * C(k, x) · C(n − k, k − x) / C(n, k) (Johnson, Kemp and Kotz, Univariate Discrete Distributions, 2005,
 * chapter 6). Rules are independent: means add up, distributions are convolved.
 */
export function overlapOf(rules: readonly { asked: number; pool: number }[]): Overlap {
  const mean = rules.reduce((sum, { asked, pool }) => sum + asked ** 2 / pool, 0)
  const items = rules.reduce((sum, { asked }) => sum + asked, 0)
  const chances = rules.reduce<number[]>(
    (before, { asked, pool }) => convolved(before, commonChances(asked, pool)),
    [1],
  )
  const overHalf = chances.reduce((sum, chance, x) => (2 * x > items ? sum + chance : sum), 0)
  return { mean, overHalf: Math.min(1, overHalf) }
}

/** The chance of every number of common items, from none to all. */
export function commonChances(asked: number, pool: number): number[] {
  return Array.from({ length: asked + 1 }, (_, x) =>
    asked - x > pool - asked
      ? 0
      : Math.exp(lnChoose(asked, x) + lnChoose(pool - asked, asked - x) - lnChoose(pool, asked)),
  )
}

function lnChoose(n: number, k: number): number {
  let sum = 0
  for (let at = 1; at <= k; at++) sum += Math.log((n - k + at) / at)
  return sum
}

function convolved(one: readonly number[], other: readonly number[]): number[] {
  const result = Array<number>(one.length + other.length - 1).fill(0)
  for (const [x, a] of one.entries()) for (const [y, b] of other.entries()) result[x + y]! += a * b
  return result
}
