/**
 * The probability that at least `count` of independent events come about whose probabilities are given
 * (the upper tail of the Poisson binomial distribution, by its recurrence; exact but for rounding).
 * 1 for a count of nought or less, 0 for more than there are events.
 */
export function chanceOfAtLeast(count: number, probabilities: readonly number[]): number {
  let exactly = [1]
  for (const probability of probabilities)
    exactly = Array.from(
      { length: exactly.length + 1 },
      (_, so) => (exactly[so] ?? 0) * (1 - probability) + (exactly[so - 1] ?? 0) * probability,
    )
  return Math.min(
    1,
    exactly.slice(Math.max(0, count)).reduce((sum, one) => sum + one, 0),
  )
}

/** Pearson’s statistic for counts that should be even: the squared distances from the mean, over it. */
export function pearson(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  if (expected === 0) return 0
  return counts.reduce((sum, count) => sum + (count - expected) ** 2, 0) / expected
}

/**
 * The probability that counts which should be even are as uneven as these, or more so. With five or more
 * expected in each place Pearson’s chi-square test (Cochran, “Some methods for strengthening the common χ²
 * tests”, 1954); with fewer the exact multinomial test, which adds up every outcome that Pearson’s
 * statistic does not call more even.
 */
export function chanceOfUneven(counts: readonly number[]): number {
  const sum = counts.reduce((all, count) => all + count, 0)
  if (counts.length < 2 || sum === 0) return 1
  if (sum >= 5 * counts.length) return upperGamma((counts.length - 1) / 2, pearson(counts) / 2)
  return exactTail(counts, sum)
}

/** Sums over the outcomes whose counts fall from place to place, each times the ways to order it. */
function exactTail(counts: readonly number[], sum: number): number {
  const places = counts.length
  const asUneven = pearson(counts) - 1e-9
  let tail = 0
  const add = (outcome: readonly number[]) => {
    if (pearson(outcome) < asUneven) return
    const alike = new Map<number, number>()
    for (const count of outcome) alike.set(count, (alike.get(count) ?? 0) + 1)
    const ways = [...outcome, ...alike.values()].reduce(
      (log, count) => log - logFactorial(count),
      0,
    )
    const orders = logFactorial(sum) + logFactorial(places) - sum * Math.log(places)
    tail += Math.exp(ways + orders)
  }
  const visit = (outcome: number[], left: number, most: number) => {
    if (outcome.length === places - 1) {
      if (left <= most) add([...outcome, left])
      return
    }
    const least = Math.ceil(left / (places - outcome.length))
    for (let count = least; count <= Math.min(left, most); count += 1)
      visit([...outcome, count], left - count, count)
  }
  visit([], sum, sum)
  return Math.min(1, tail)
}

function logFactorial(n: number): number {
  let log = 0
  for (let factor = 2; factor <= n; factor += 1) log += Math.log(factor)
  return log
}

/** Q(a, x) for whole and half a, from Q(1, x) or Q(½, x) upwards (Abramowitz, Stegun, 6.5.22). */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  const whole = Number.isInteger(a)
  let q = whole ? Math.exp(-x) : erfc(Math.sqrt(x))
  let term = whole ? x * Math.exp(-x) : (Math.sqrt(x) * Math.exp(-x)) / (Math.sqrt(Math.PI) / 2)
  for (let at = whole ? 1 : 0.5; at < a; at += 1) {
    q += term
    term *= x / (at + 1)
  }
  return q
}

/** The complementary error function, to 1.2 × 10⁻⁷ (Press et al., “Numerical Recipes”, erfcc). */
function erfc(x: number): number {
  const t = 1 / (1 + x / 2)
  const coefficients = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398,
    1.48851587, -0.82215223, 0.17087277,
  ]
  return t * Math.exp(-x * x + coefficients.reduceRight((sum, one) => sum * t + one, 0))
}
