const NUMBER = /^([+-]?)(\d{0,30})(?:\.(\d{0,30}))?(?:e([+-]?\d{1,2}))?$/i

/** A number as PHP would take it (`+5`, `.5`, `1e3`) as a decimal number in text, or undefined. */
export function decimalText(raw: string): string | undefined {
  const found = NUMBER.exec(raw.trim())
  if (!found) return undefined
  const [, sign, whole = '', part = '', exponent = '0'] = found
  if (whole + part === '') return undefined
  return decimal(
    BigInt(`${whole}${part}`) * (sign === '-' ? -1n : 1n),
    part.length - Number(exponent),
  )
}

/** The middle of a range and how far its ends are from it, exactly; undefined where it is none. */
export function middleOf(
  least: string,
  most: string,
): { value: string; tolerance: string } | undefined {
  const [low, high] = [decimalText(least), decimalText(most)]
  if (low === undefined || high === undefined) return undefined
  const scale = Math.max(placesOf(low), placesOf(high))
  const [a, b] = [scaled(low, scale), scaled(high, scale)]
  if (b < a) return undefined
  return {
    value: shortest(decimal((a + b) * 5n, scale + 1)),
    tolerance: shortest(decimal((b - a) * 5n, scale + 1)),
  }
}

function placesOf(text: string): number {
  return text.split('.')[1]?.length ?? 0
}

function scaled(text: string, scale: number): bigint {
  return BigInt(text.replace('.', '')) * 10n ** BigInt(scale - placesOf(text))
}

function decimal(value: bigint, places: number): string {
  if (places <= 0) return String(value * 10n ** BigInt(-places))
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

function shortest(text: string): string {
  return text.includes('.') ? text.replace(/0{1,60}$/, '').replace(/\.$/, '') : text
}
