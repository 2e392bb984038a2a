import { type Key, readKey } from './key.ts'

/** A bracket in a stem that holds nothing but a key: `（ A ）`, `( AB )`, `（√）`. */
export type BracketKey = {
  key: Key
  start: number
  end: number
  /** Spaces around it, or its place at either end, say that it is the blank filled in. */
  sure: boolean
}

const BRACKET = /[([]( ?)([^()[\]]{1,24}?)( ?)[)\]]/g
const SIGN = /^[√✓✔☑✅×✗✘✖❌❎]\ufe0f?$/u

/**
 * Every bracket of a stem that may be its key. Letters are A to H in ascending order, so that `（CAD）`
 * and `（IT）` stay text; words such as 对 and letters such as T count only at the ends of the stem.
 */
export function bracketKeys(shape: string): BracketKey[] {
  const found: BracketKey[] = []
  for (const match of shape.matchAll(BRACKET)) {
    const inside = match[2]!
    const key = readKey(inside)
    if (!key) continue
    const start = match.index
    const end = start + match[0].length
    const atEnd = start === 0 || /^[ .。!?,;:]*$/.test(shape.slice(end, end + 8))
    const isLetters = key.kind === 'letters' && isAscending(inside)
    if (!isLetters && !atEnd && !SIGN.test(inside)) continue
    if (key.kind === 'letters' && !isLetters && !/^[TFYNX]$/i.test(inside)) continue
    found.push({ key, start, end, sure: atEnd || (match[1] === ' ' && match[3] === ' ') })
  }
  return found
}

/** Whether a line of a stem holds a bracket that is surely a key. */
export function holdsBracketKey(shape: string): boolean {
  return bracketKeys(shape).some(({ sure }) => sure)
}

/** Whether a stem has a bracket left to fill in. */
export function hasBlank(shape: string): boolean {
  return /[([] *[)\]]|_{2,}/.test(shape)
}

/** Whether a line reads like a stem: a question, a blank, or a key in brackets. */
export function looksLikeStem(shape: string): boolean {
  return hasBlank(shape) || /[?:]$/.test(shape) || holdsBracketKey(shape)
}

function isAscending(letters: string): boolean {
  const written = letters.toUpperCase().replace(/[^A-Z]/g, '')
  return /^[A-H]+$/.test(written) && [...written].sort().join('') === written
}
