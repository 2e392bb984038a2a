/** A figure and the ends of its 95 % interval. */
export type Estimate = { value: number; low: number; high: number }

/** The 97.5 % point of the standard normal distribution. */
const Z = 1.959963984540054

/**
 * A share with the 95 % score interval of E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", Journal of the American Statistical Association 22 (1927) 209–212; method 3 of
 * R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872. `sum` may have fractions, where something
 * earned a part: nothing between 0 and 1 spreads more than what is 0 or 1, so the interval is then wide
 * rather than narrow. Throws for no observations.
 */
export function shareEstimate(sum: number, n: number): Estimate {
  if (n < 1) throw new Error('There is no share of nothing')
  const value = sum / n
  const scale = 1 + (Z * Z) / n
  const middle = (value + (Z * Z) / (2 * n)) / scale
  const half = (Z / scale) * Math.sqrt((value * (1 - value)) / n + (Z * Z) / (4 * n * n))
  // At the ends of the scale the bound is the end itself, but for the dust of fractions.
  return {
    value,
    low: value === 0 ? 0 : Math.max(0, middle - half),
    high: value === 1 ? 1 : Math.min(1, middle + half),
  }
}

/**
 * A correlation with its 95 % interval by R. A. Fisher's transformation, "On the probable error of a
 * coefficient of correlation deduced from a small sample", Metron 1 (1921) 3–32: atanh r is nearly
 * normal with a standard error of 1/√(n − 3). Throws for fewer than four pairs.
 */
export function correlationEstimate(r: number, n: number): Estimate {
  if (n < 4) throw new Error('The interval of a correlation needs four pairs')
  const value = Math.max(-1, Math.min(1, r))
  const half = Z / Math.sqrt(n - 3)
  const z = Math.atanh(value)
  return { value, low: Math.tanh(z - half), high: Math.tanh(z + half) }
}

/**
 * Alpha with its 95 % interval: ln(1 − alpha) is nearly normal with variance 2k / ((k − 1)(n − 2)), for k
 * places and n attempts (D. G. Bonett, "Sample size requirements for testing and estimating coefficient
 * alpha", Journal of Educational and Behavioral Statistics 27 (2002) 335–340). Throws for fewer than
 * three attempts.
 */
export function alphaEstimate(alpha: number, places: number, n: number): Estimate {
  if (n < 3) throw new Error('The interval of alpha needs three attempts')
  const half = Z * Math.sqrt((2 * places) / ((places - 1) * (n - 2)))
  const middle = Math.log(1 - alpha)
  return { value: alpha, low: 1 - Math.exp(middle + half), high: 1 - Math.exp(middle - half) }
}
