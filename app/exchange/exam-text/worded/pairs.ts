import type { ExchangeOption } from '#app/exchange/exchange-item.ts'
import { shapeOf } from '#app/exchange/exam-text/shape.ts'
import type { Entry, LabelledLists } from './labelled-lists.ts'

export type Paired = { options: ExchangeOption[]; matches: ExchangeOption[]; key: string[] }

const LETTER_FIRST = /^([A-Z])[-=>→:]{0,3}(\d{1,2})$/i
const NUMBER_FIRST = /^(\d{1,2})[-=>→:]{0,3}([A-Z])$/i
/** `(1)` in a key is the label alone. */
const BRACKETED = /[([] ?([A-Z]|\d{1,2}) ?[)\]]/gi

/**
 * Reads the key of a matching item: `A-2，B-1`, `1=B 2=A`. What the pairs name first is the left side; it
 * is labelled A, B, … and the right side 1, 2, …, whichever way the author had them. Every entry on
 * the left has one pair, or the key is not read.
 */
export function pairUp(
  { letters, numbers }: Omit<LabelledLists, 'stem'>,
  answer: string,
): Paired | undefined {
  const written = shapeOf(answer)
    .replace(/[①-⑳]/gu, (circled) => String(circled.codePointAt(0)! - 0x245f))
    .replace(BRACKETED, ' $1 ')
    .replace(/ ?([-=>→:]+) ?/g, '$1')
    .replace(/(?<=[A-Za-z]\d{1,2})(?=[A-Za-z])|(?<=\d[-=>→:]{0,3}[A-Za-z])(?=\d)/g, ' ')
  const pairs = written.split(/[ ,;、。\n]+/).filter((pair) => pair !== '')
  const isLetterFirst = LETTER_FIRST.test(pairs[0] ?? '')
  const pattern = isLetterFirst ? LETTER_FIRST : NUMBER_FIRST
  const [left, right] = isLetterFirst ? [letters, numbers] : [numbers, letters]
  const matched = new Map<string, string>()
  for (const pair of pairs) {
    const match = pattern.exec(pair)
    const from = match?.[1]?.toUpperCase()
    if (from === undefined || matched.has(from)) return undefined
    matched.set(from, match![2]!.toUpperCase())
  }
  const key = left.map(({ label }, i) => {
    const to = right.findIndex((entry) => entry.label === matched.get(label))
    return to < 0 ? undefined : `${letterAt(i)}=${to + 1}`
  })
  if (matched.size !== left.length || key.some((pair) => pair === undefined)) return undefined
  return {
    options: left.map(({ text }, i) => ({ label: letterAt(i), text })),
    matches: right.map(({ text }, i) => ({ label: String(i + 1), text })),
    key: key.map((pair) => pair!),
  }
}

/** Reads the key of an ordering item, such as `CABD`, `C-A-B-D`, `③①②`: every label once. */
export function orderOf(entries: readonly Entry[], answer: string): string[] | undefined {
  const written = shapeOf(answer)
    .toUpperCase()
    .replace(/[①-⑳]/gu, (circled) => ` ${circled.codePointAt(0)! - 0x245f} `)
    .replace(BRACKETED, ' $1 ')
    .replace(/[-=>→,;、。~]+/g, ' ')
    .trim()
  const groups = written.split(/\s+/)
  const labels = groups.length === entries.length ? groups : [...groups.join('')]
  const places = labels.map((label) => entries.findIndex((entry) => entry.label === label))
  const isWhole = new Set(places).size === entries.length && places.length === entries.length
  return isWhole && !places.includes(-1) ? places.map(letterAt) : undefined
}

/** The label of the option at a place, counted from 0: A, B, C, … */
export function letterAt(i: number): string {
  return String.fromCharCode(65 + i)
}
