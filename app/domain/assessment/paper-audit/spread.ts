import type { Difficulty } from '../../catalog/kinds/item-parts.ts'
import type { AuditedRule } from './audited-rule.ts'

/** How papers lie in difficulty, in steps: easy is 1, medium 2, hard 3. `sd` is the standard deviation. */
export type Spread = { mean: number; sd: number; least: number; most: number }

const steps: Record<Difficulty, number> = { easy: 1, medium: 2, hard: 3 }

/**
 * How far apart in difficulty papers may be, in steps: 95 of 100 pairs have to be nearer. Half a step is
 * every second question one step harder. A step is worth some 20 points of 100 in how many get an item
 * right, so this is 10 points of 100; two people who know the same get papers of 15 questions done some 30
 * points apart by chance alone (decision 021).
 */
export const MOST_APART = 0.5

/** Within this distance are 95 of 100 pairs of papers: their difference has √2 times the deviation of one. */
export function apartness({ sd }: Pick<Spread, 'sd'>): number {
  return 1.96 * Math.SQRT2 * sd
}

/** Whether papers do not differ, as far as two decimals tell. */
export function isEven({ sd }: Pick<Spread, 'sd'>): boolean {
  return sd < 0.005
}

/** An item's difficulty as a number; null where its author does not say. */
export function stepOf({ difficulty }: { difficulty?: Difficulty | undefined }): number | null {
  return difficulty ? steps[difficulty] : null
}

/**
 * The mean difficulty of what a rule draws, over all its draws; null where an item says none. The variance
 * of the mean of k items out of n, drawn without putting back, is S²/k · (1 − k/n), S² with the divisor
 * n − 1 (Cochran, Sampling Techniques, 3rd edition, 1977, theorem 2.2).
 */
export function ruleSpread({ rule: { count }, pool }: AuditedRule): Spread | null {
  const values = pool.map(stepOf)
  if (values.includes(null)) return null
  const sorted = (values as number[]).toSorted((a, b) => a - b)
  const mean = meanOf(sorted)
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const variance = sorted.length > 1 ? squares / (sorted.length - 1) : 0
  return {
    mean,
    sd: Math.sqrt((variance / count) * (1 - count / sorted.length)),
    least: meanOf(sorted.slice(0, count)),
    most: meanOf(sorted.slice(sorted.length - count)),
  }
}

/** The difficulty of a whole paper, by points: rules that share no item are independent. */
export function paperSpread(draw: readonly AuditedRule[]): Spread | null {
  const parts = draw.map(ruleSpread)
  const worth = draw.map(({ rule }) => rule.count * rule.points)
  const total = worth.reduce((sum, points) => sum + points, 0)
  let [mean, variance, least, most] = [0, 0, 0, 0]
  for (const [at, part] of parts.entries()) {
    if (!part) return null
    const weight = worth[at]! / total
    mean += weight * part.mean
    variance += (weight * part.sd) ** 2
    least += weight * part.least
    most += weight * part.most
  }
  return { mean, sd: Math.sqrt(variance), least, most }
}

/** The arithmetic mean of at least one number. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
