import type { Piece } from './piece.ts'

/**
 * A place in a line that may be the label of an option. `firm` marks have punctuation of their own
 * (`A.`, `(A)`); the others (`A 文`, `A文`, `A`) may as well be the word "A". `gap` is how many spaces
 * stand before it, none at all for a mark glued to the text before.
 */
export type OptionMark = {
  letter: string
  start: number
  end: number
  firm: boolean
  gap: number
  /** How it is written: case, point or 、, alone on its line. Labels of one item are in one hand. */
  hand: string
  /** `（A）`, which may as well be a blank filled in. */
  bracketed: boolean
  /** `（ A ）` or `A ）`, with spaces. */
  padded: boolean
  /** A higher letter follows, as in `C、D`: more likely a list of letters than a label. */
  lists: boolean
  /** A bare letter on a line of its own. */
  alone: boolean
  afterLatin: boolean
  /** Stands after the end of a question: `…的是（ ） A 甲 B 乙`. */
  afterStem: boolean
  /** A sign before it on its line: `√A.` and `*A.` say right, a box is filled in (`■A.`) or open (`□A.`). */
  sign?: 'right' | 'filled' | 'open'
  /** `C，价格`: a label only where labels with points stand before it and no list ends there. */
  comma: boolean
  /** Nothing follows: the text of the option is on the next line, or this is no label at all. */
  bare: boolean
}

const IN_BRACKETS = '[([] ?(?<bracketed>[A-Za-z]) ?[)\\]] ?[.、:]?'
const WITH_SIGN = '(?<signed>[A-Za-z]) ?(?<sign>[.、):,。]|\\](?!\\())[.、:]?'
const LOOSE = '(?<loose>[A-Z](?= |$|[\\p{Script=Han}“"《(\\d-])|[a-z](?=$| ?\\p{Script=Han}))'
/** Not the end of a word, and not the text of a Markdown image; `选项A：` at the beginning of a line. */
const MARK = new RegExp(
  `(?<![A-Za-z!])(?:^选项 ?|^(?<tick>[√✓✔✅*]) ?(?=[([A-Za-z]))?(?:${IN_BRACKETS}|${WITH_SIGN}|${LOOSE})`,
  'gu',
)
const BOX = '[□☐○◯■☑●◉]'
/** A line of boxes has one before each of its labels. */
const BOXED = new RegExp(
  `(?<![A-Za-z!])(?<box>${BOX}) ?(?:${IN_BRACKETS}|${WITH_SIGN}|${LOOSE})`,
  'gu',
)
const BEGINS_BOXED = new RegExp(`^${BOX} ?[([]? ?[A-Za-z]`, 'u')
/** `A客户 B产品`: bare letters before Han, the next one after a space. */
const LOOSE_ROW = new RegExp(
  `^(?:${[...'ABCDEFG'].map((letter, i) => `${letter}(?=\\p{Script=Han})[^A-Z]* ${'BCDEFGH'[i]}(?=\\p{Script=Han})`).join('|')})`,
  'u',
)

/** Every mark in a line, in order. Loose marks count at its beginning and between spaces only. */
export function optionMarks({ shape }: Piece): OptionMark[] {
  const marks: OptionMark[] = []
  if (!/[A-Z]/i.test(shape)) return marks
  const isRow = LOOSE_ROW.test(shape)
  for (const match of shape.matchAll(BEGINS_BOXED.test(shape) ? BOXED : MARK)) {
    const { bracketed, signed, sign, loose, tick, box } = match.groups!
    const written = (bracketed ?? signed ?? loose)!
    const start = match.index
    const end = start + match[0].length
    const gap = spacesBefore(shape, start)
    const rest = shape.slice(end, end + 4).trimStart()
    // A comma is no firm mark either: `A，甲` but also `A, B and C`.
    const firm = loose === undefined && sign !== ','
    const afterStem = /[)?？:。]/.test(shape[start - gap - 1] ?? '')
    const isApart = gap > 0 ? shape[end] === ' ' || isRow : afterStem && shape[end] === ' '
    if (!firm && start > 0 && !isApart) continue
    const letterCase = written === written.toUpperCase() ? 'A' : 'a'
    const closing = bracketed ? '()' : (sign ?? (rest === '' ? '' : shape[end] === ' ' ? ' ' : '-'))
    marks.push({
      letter: written.toUpperCase(),
      start,
      end,
      firm,
      gap,
      hand: letterCase + closing,
      bracketed: bracketed !== undefined,
      padded: / [)\]]/.test(match[0]),
      lists: (sign === '、' || sign === ',') && goesOn(rest, written),
      alone: loose !== undefined && rest === '',
      afterLatin: /[A-Za-z]/.test(shape[start - gap - 1] ?? ''),
      afterStem,
      comma: sign === ',' && /^\p{Script=Han}/u.test(rest),
      bare: rest === '',
      ...(tick && { sign: 'right' as const }),
      ...(box && { sign: /[■☑●◉]/.test(box) ? ('filled' as const) : ('open' as const) }),
    })
  }
  return marks
}

/** The mark a line begins with, if any. */
export function markAtStart(piece: Piece): OptionMark | undefined {
  const mark = /^(?:选项|[√✓✔✅*□☐○◯■☑●◉])? ?[([]? ?[A-Za-z]/u.test(piece.shape)
    ? optionMarks(piece)[0]
    : undefined
  return mark?.start === 0 ? mark : undefined
}

/** Whether a line is the letter of an option alone, whose text is the next line. */
export function isLetterAlone(line: Piece | undefined): boolean {
  return line !== undefined && markAtStart(line)?.bare === true
}

/** Whether a line holds options A and B: `…的是（ ）A. 甲 B. 乙`. */
export function holdsOptions(piece: Piece): boolean {
  if (!/A/i.test(piece.shape) || !/B/i.test(piece.shape)) return false
  const letters = optionMarks(piece).map((mark) => (mark.firm && !mark.lists ? mark.letter : ''))
  const first = letters.indexOf('A')
  return first >= 0 && letters.includes('B', first)
}

function goesOn(rest: string, written: string): boolean {
  return /^[A-Za-z](?![A-Za-z0-9])/.test(rest) && rest[0]! > written
}

function spacesBefore(shape: string, position: number): number {
  let from = position
  while (from > 0 && shape[from - 1] === ' ') from--
  return position - from
}
