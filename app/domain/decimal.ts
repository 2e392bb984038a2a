/** A whole number of `10^-scale`. */
export type Decimal = { digits: bigint; scale: number }

const WRITTEN = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,10}))?$/

/**
 * Reads a number as people write it: full-width digits, a sign, commas between groups of three, spaces
 * around it. Null for anything else; a comma that could be a decimal point is not guessed at.
 */
export function readDecimal(text: string): Decimal | null {
  const plain = text.normalize('NFKC').replace(/[−–—]/g, '-').replace(/\s/g, '')
  const [, sign, whole, fraction = ''] = WRITTEN.exec(plain) ?? []
  if (whole === undefined) return null
  const digits = BigInt(whole.replaceAll(',', '') + fraction)
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length }
}

/** The product, exact. */
export function times(one: Decimal, other: Decimal): Decimal {
  return { digits: one.digits * other.digits, scale: one.scale + other.scale }
}

/** Whether a number is at most so far from another; the bounds belong to it. */
export function isWithin(given: Decimal, value: Decimal, tolerance: Decimal): boolean {
  const scale = Math.max(given.scale, value.scale, tolerance.scale)
  const at = ({ digits, scale: own }: Decimal) => digits * 10n ** BigInt(scale - own)
  const distance = at(given) - at(value)
  return (distance < 0n ? -distance : distance) <= at(tolerance)
}
