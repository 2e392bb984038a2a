import type { Piece } from './lines.ts'

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
  /** Lower and upper case, point and 、 are different hands: labels in one line are in one hand. */
  hand: string
  /** Another letter follows, as in `C、D`: more likely a list of letters than a label. */
  lists: boolean
  /** Nothing follows: the text of the option is on the next line, or this is no label at all. */
  bare: boolean
}

const MARK =
  /(?<![A-Za-z])(?:[([] ?([A-Za-z]) ?([)\]]) ?[.、:]?|([A-Za-z]) ?([.、):,])[.、:]?|([A-Z])(?= |$|[\p{Script=Han}“"《(\d-]))/gu

/** Every mark in a line, in order. Loose marks count at its beginning and between spaces only. */
export function optionMarks({ shape }: Piece): OptionMark[] {
  const marks: OptionMark[] = []
  for (const match of shape.matchAll(MARK)) {
    const [whole, inBrackets, bracket, letter, sign, loose] = match
    const written = (inBrackets ?? letter ?? loose)!
    const start = match.index
    const end = start + whole.length
    // A comma is no firm mark either: `A，甲` but also `A, B and C`.
    const firm = loose === undefined && sign !== ','
    const gap = spacesBefore(shape, start)
    const rest = shape.slice(end, end + 4).trimStart()
    if (!firm && start > 0 && (gap === 0 || shape[end] !== ' ')) continue
    marks.push({
      letter: written.toUpperCase(),
      start,
      end,
      firm,
      gap,
      hand: (bracket ?? sign ?? ' ') + (written === written.toUpperCase() ? 'A' : 'a'),
      lists: (sign === '、' || sign === ',') && isOtherLetter(rest, written),
      bare: rest === '',
    })
  }
  return marks
}

/** The mark a line begins with, if any. */
export function markAtStart(piece: Piece): OptionMark | undefined {
  const mark = /^[([]? ?[A-Za-z]/.test(piece.shape) ? optionMarks(piece)[0] : undefined
  return mark?.start === 0 ? mark : undefined
}

function isOtherLetter(rest: string, written: string): boolean {
  return /^[A-Za-z](?![A-Za-z0-9])/.test(rest) && rest[0] !== written
}

function spacesBefore(shape: string, position: number): number {
  let from = position
  while (from > 0 && shape[from - 1] === ' ') from--
  return position - from
}
