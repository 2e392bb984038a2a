import { numberHand } from '#app/exchange/exam-text/numbering.ts'
import { type Piece, cut, join } from '#app/exchange/exam-text/piece.ts'

/** A list of an item, such as what is to be ordered: its labels as written, and the texts. */
export type Entry = { label: string; text: string }
export type LabelledLists = { stem: Piece[]; letters: Entry[]; numbers: Entry[] }

const MARK =
  /(?:^|(?<= ))(?:[([] ?(?:([A-Z])|(\d{1,2})) ?[)\]] ?[.、:]?|(?:([A-Z])|(\d{1,2})) ?[.、:)](?!\d))|([①-⑳])/gu

/**
 * Takes the lists A, B, C … and 1, 2, 3 … (or ①, ②, ③ …) out of the lines of an item. They may stand in
 * two columns or several entries on a line; only the next label of either list counts as one.
 */
export function labelledLists(lines: readonly Piece[]): LabelledLists {
  const stem: Piece[] = []
  const letters: Open[] = []
  const numbers: Open[] = []
  let last: Open | undefined
  for (const piece of lines) {
    const marks = marksIn(piece, letters.length, numbers.length)
    const before = cut(piece, 0, marks[0]?.start)
    if (before.text !== '') (last?.pieces ?? stem).push(before)
    marks.forEach((mark, i) => {
      last = { label: mark.label, pieces: [cut(piece, mark.end, marks[i + 1]?.start)] }
      const list = /[A-Z]/.test(mark.label) ? letters : numbers
      list.push(last)
    })
  }
  return { stem, letters: letters.map(closed), numbers: numbers.map(closed) }
}

/** How many numbers in this hand the lists of an item have come to with one more line of it. */
export function numbersUpTo(line: Piece, numbers: number, hand: string): number {
  const own = marksIn(line, 0, numbers).filter(
    ({ label, start }) => /\d/.test(label) && numberHand(line.shape.slice(start)) === hand,
  )
  return numbers + own.length
}

type Open = { label: string; pieces: Piece[] }
type Mark = { label: string; start: number; end: number }

function closed({ label, pieces }: Open): Entry {
  return { label, text: join(pieces) }
}

function marksIn({ shape }: Piece, letters: number, numbers: number): Mark[] {
  const marks: Mark[] = []
  for (const match of shape.matchAll(MARK)) {
    const letter = match[1] ?? match[3]
    const number = match[5] ? String(match[5].codePointAt(0)! - 0x245f) : (match[2] ?? match[4])
    const isNext =
      letter === undefined
        ? number === String(numbers + 1)
        : letter === String.fromCharCode(65 + letters)
    if (!isNext) continue
    if (letter === undefined) numbers++
    else letters++
    marks.push({
      label: letter ?? number!,
      start: match.index,
      end: match.index + match[0].length,
    })
  }
  return marks
}
