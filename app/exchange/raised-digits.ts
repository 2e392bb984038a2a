const RAISED: Record<string, string[]> = {
  superscript: ['0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'],
  subscript: ['0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'],
}

/**
 * Digits that a document raises or lowers, as the characters that look so: m² stays m². Any other text
 * is given back as it is.
 */
export function raisedDigits(text: string, how: string | undefined): string {
  const [from, to] = RAISED[how ?? ''] ?? []
  if (!from || !to || [...text].some((character) => !from.includes(character))) return text
  return [...text].map((character) => to[from.indexOf(character)]!).join('')
}
