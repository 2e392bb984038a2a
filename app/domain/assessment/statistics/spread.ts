/**
 * Means, spread and correlation of pairs as they come, in one pass (B. P. Welford, Technometrics 4
 * (1962) 419–420). Equal values give a spread of exactly 0.
 */
export class Pairs {
  n = 0
  #x = 0
  #y = 0
  #xx = 0
  #yy = 0
  #xy = 0

  add(x: number, y: number): void {
    this.n++
    const dx = x - this.#x
    const dy = y - this.#y
    this.#x += dx / this.n
    this.#y += dy / this.n
    this.#xx += dx * (x - this.#x)
    this.#yy += dy * (y - this.#y)
    this.#xy += dx * (y - this.#y)
  }

  /** Pearson's correlation; null where one side does not vary. */
  get correlation(): number | null {
    const product = this.#xx * this.#yy
    return product > 0 ? this.#xy / Math.sqrt(product) : null
  }
}

/** The mean, and the standard deviation of a sample (n − 1); null for fewer than two values. */
export function meanAndDeviation(values: ArrayLike<number>): { mean: number; sd: number } | null {
  const n = values.length
  if (n < 2) return null
  let sum = 0
  for (let at = 0; at < n; at++) sum += values[at]!
  const mean = sum / n
  let squares = 0
  for (let at = 0; at < n; at++) squares += (values[at]! - mean) ** 2
  return { mean, sd: Math.sqrt(squares / (n - 1)) }
}

/** The middle of values in ascending order, between the two middle ones of an even number; null of none. */
export function medianOf(sorted: ArrayLike<number>): number | null {
  const n = sorted.length
  if (n === 0) return null
  const half = Math.floor(n / 2)
  return n % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
