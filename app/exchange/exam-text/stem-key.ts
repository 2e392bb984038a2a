import { type Key, readKey, readTruth } from './key.ts'

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

const TRUTH_WORD = '[√✓✔☑✅×✗✘✖❌❎]\\ufe0f?'
const TRUTH_AT_END = new RegExp(
  `(?<=[。.!?;)] ?|  )(${TRUTH_WORD}|[TF]|[对错]|正确|错误|[Tt]rue|TRUE|[Ff]alse|FALSE)$|(?<= )(${TRUTH_WORD})$`,
  'u',
)

/** `…。 √`, `…。 F`: the key of a statement at the end of its line, without brackets, and its word. */
export function truthAtEnd(shape: string): { key: Key; word: string } | undefined {
  const match = TRUTH_AT_END.exec(shape)
  if (!match) return undefined
  const word = match[1] ?? match[2]!
  const value = word === 'T' || (word !== 'F' && readTruth(word) === true)
  return { key: { kind: 'truth', value }, word }
}

/** Whether a line of a stem holds a bracket that is surely a key. */
export function holdsBracketKey(shape: string): boolean {
  return bracketKeys(shape).some(({ sure }) => sure)
}

/** Whether a line of a stem holds a key: in brackets, or, where it is a statement, at its end. */
export function holdsKey(shape: string, isStatement: boolean): boolean {
  return holdsBracketKey(shape) || (isStatement && truthAtEnd(shape) !== undefined)
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
