import { type Key, readKey, readTruth, sameKey } from './key.ts'
import type { ExamTextCode } from './problem.ts'
import { shapeOf } from './shape.ts'

/** A bracket or a line in a stem that holds nothing but a key: `（ A ）`, `( AB )`, `（√）`, `__A__`. */
export type BracketKey = {
  key: Key
  start: number
  end: number
  /** Spaces around it, or its place at either end, say that it is the blank filled in. */
  sure: boolean
}

const FILLED_LINE = /(?<!_)_{1,40} ?(?<ruled>[A-H]{1,8}|[√✓×✗]) ?_{1,40}(?!_)/g
const BRACKET = new RegExp(
  `[([](?<before> ?)(?<bracketed>[^()[\\]]{1,24}?)(?<after> ?)[)\\]]|${FILLED_LINE.source}`,
  'g',
)
const SIGN = /^[√✓✔☑✅×✗✘✖❌❎]\ufe0f?$/u

/**
 * Every bracket of a stem that may be its key. Letters are A to H in ascending order, so that `（CAD）`
 * and `（IT）` stay text; words such as 对 and letters such as T count only at the ends of the stem.
 */
export function bracketKeys(shape: string): BracketKey[] {
  const found: BracketKey[] = []
  for (const match of shape.matchAll(BRACKET)) {
    const { before, bracketed, after, ruled } = match.groups!
    const inside = (bracketed ?? ruled)!
    const key = readKey(inside)
    if (!key) continue
    const start = match.index
    const end = start + match[0].length
    const atEnd = start === 0 || /^[ .。!?,;:]*$/.test(shape.slice(end, end + 8))
    const isLetters = key.kind === 'letters' && isAscending(inside)
    if (!isLetters && !atEnd && !SIGN.test(inside)) continue
    if (key.kind === 'letters' && !isLetters && !/^[TFYNX]$/i.test(inside)) continue
    const isPadded = before === ' ' && after === ' '
    found.push({ key, start, end, sure: ruled !== undefined || atEnd || isPadded })
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
  return /[([] *[)\]]|_{2,}/.test(shape.replace(FILLED_LINE, ''))
}

/** Whether a line reads like a stem: a question, a blank, or a key in brackets. */
export function looksLikeStem(shape: string): boolean {
  return hasBlank(shape) || /[?:]$/.test(shape) || holdsBracketKey(shape)
}

/** A key, or why there is none. */
export type FoundKey = { key?: Key; keyProblem?: ExamTextCode }

/**
 * The key, from a key line or else from a bracket in the stem, and the stem without it. A bracket
 * counts when it names options of the item, and, beside a key line, when it says the same.
 */
export function takeStemKey(
  stem: string,
  options: readonly { label: string; text: string }[],
  { key: stated, keyProblem }: FoundKey,
): FoundKey & { stem: string } {
  if (keyProblem) return { stem, keyProblem }
  const shape = shapeOf(stem)
  const labels = options.map(({ label }) => label)
  const brackets = bracketKeys(shape).filter(({ key }) =>
    key.kind === 'truth'
      ? labels.length === 0 || options.some(({ text }) => readTruth(text) !== undefined)
      : labels.length === 0 || key.letters.every((letter) => labels.includes(letter)),
  )
  if (stated) {
    const same = brackets.find(({ key }) => sameKey(key, stated))
    if (same) return { stem: blank(stem, same), key: stated }
    const other = brackets.some(({ sure }) => sure) && !hasBlank(shape)
    return other ? { stem, keyProblem: 'conflicting-keys' } : { stem, key: stated }
  }
  const sure = brackets.filter((bracket) => bracket.sure)
  const [found, second] = sure.length > 0 ? sure : hasBlank(shape) ? [] : brackets
  if (second) return { stem, keyProblem: 'ambiguous-key' }
  return found ? { stem: blank(stem, found), key: found.key } : { stem }
}

/** The stem with a bracket or a line emptied, so that it does not give the key away. */
function blank(stem: string, { start, end }: BracketKey): string {
  if (stem[start] === '_' || stem[start] === '＿')
    return `${stem.slice(0, start)}____${stem.slice(end)}`
  return `${stem.slice(0, start + 1)} ${stem.slice(end - 1)}`
}

function isAscending(letters: string): boolean {
  const written = letters.toUpperCase().replace(/[^A-Z]/g, '')
  return /^[A-H]+$/.test(written) && [...written].sort().join('') === written
}
