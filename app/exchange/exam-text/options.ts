import { type Piece, cut } from './piece.ts'
import { type OptionMark, optionMarks } from './option-marks.ts'

export type OptionDraft = { label: string; pieces: Piece[] }

/** The lines of an item without its key and rationale, taken apart. Options come in label order. */
export type Split = {
  stem: Piece[]
  options: OptionDraft[]
  /** No label has punctuation: without options elsewhere these may be words of the stem. */
  allLoose: boolean
}

/**
 * Tells the stem from the options. A letter is a label only where the next label is due: `A` after the
 * stem, then `B`, and so on; so the A in "A 类客户" and the D in "Vitamin C、D" stay text. Labels at the
 * beginning of lines go before labels inside lines, marks with punctuation before bare letters. A
 * label that comes twice is given twice, for the check to refuse.
 *
 * `key` are the letters of the key: a doubtful last label counts when the key names it.
 */
export function splitOptions(lines: readonly Piece[], key: readonly string[]): Split {
  const reader = new LabelReader(lines.map(optionMarks), key)
  const stem: Piece[] = []
  const options: OptionDraft[] = []
  lines.forEach((line, i) => {
    const labels = reader.labelsOf(i)
    const before = cut(line, 0, labels[0]?.start)
    if (before.text !== '') (options.at(-1)?.pieces ?? stem).push(before)
    labels.forEach((mark, j) => {
      const text = cut(line, mark.end, labels[j + 1]?.start)
      options.push({ label: mark.letter, pieces: [text] })
    })
  })
  options.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
  return { stem, options, allLoose: reader.allLoose }
}

/** Decides line by line which marks are labels. */
class LabelReader {
  allLoose = true
  private readonly seen = new Set<string>()
  private previous: OptionMark | undefined
  /** The last label, if its text has to be on the next line. */
  private awaiting: OptionMark | undefined
  /** Some line so far held more than one label. */
  private sharedLine = false
  /** The last line that begins with each letter: with any mark, and with a firm one. */
  private readonly lastStart = new Map<string, number>()
  /** The last line with each letter in each hand, firm marks only. */
  private readonly lastInHand = new Map<string, number>()
  /** How the lines that begin with B write it. */
  private readonly handsOfB = new Set<string>()
  private readonly lastFirmStart = new Map<string, number>()
  /** Where each letter last stands in each line. */
  private readonly lastInLine: Map<string, number>[]
  private readonly lastFirmInLine: Map<string, number>[]

  constructor(
    private readonly marks: OptionMark[][],
    private readonly key: readonly string[],
  ) {
    marks.forEach(([first], line) => {
      if (first?.start !== 0) return
      this.lastStart.set(first.letter, line)
      if (first.letter === 'B') this.handsOfB.add(first.hand)
      if (first.firm) this.lastFirmStart.set(first.letter, line)
    })
    this.lastInLine = marks.map((line) => lastPlaces(line.filter(({ lists }) => !lists)))
    this.lastFirmInLine = marks.map((line) =>
      lastPlaces(line.filter(({ firm, lists }) => firm && !lists)),
    )
    marks.forEach((found, line) => {
      for (const mark of found) {
        if (mark.firm && !mark.lists) this.lastInHand.set(mark.letter + mark.hand, line)
      }
    })
  }

  labelsOf(line: number): OptionMark[] {
    const labels: OptionMark[] = []
    const { awaiting } = this
    this.awaiting = undefined
    for (const mark of this.marks[line]!) {
      if (mark.start === 0 && awaiting && awaiting.hand !== mark.hand) continue
      const isLabel =
        mark.start === 0
          ? mark.firm
            ? this.firmAtStart(mark, line)
            : this.looseAtStart(mark, line)
          : mark.firm
            ? this.firmInside(mark, line)
            : this.looseInside(mark, line, labels.length > 0)
      if (!isLabel) continue
      if (labels.length > 0) this.sharedLine = true
      labels.push(mark)
      this.seen.add(mark.letter)
      this.previous = mark
      if (mark.firm) this.allLoose = false
      if (mark.bare) this.awaiting = mark
    }
    return labels
  }

  private firmAtStart(mark: OptionMark, line: number): boolean {
    // `（A）` where the stem begins is its blank filled in.
    if (line === 0 && mark.bracketed) return false
    // `（A）` alone on a line is a key in brackets, `A、B 两类` a list, if the true label is to come.
    const alone = mark.bare && mark.bracketed
    const starts = alone ? this.lastStart : this.lastFirmStart
    const repeatedLater = this.beginsLater(mark.letter, line, starts)
    if ((alone || mark.lists) && (repeatedLater || this.seen.has(mark.letter))) return false
    if (this.seen.has(mark.letter) || mark.letter === this.due) return true
    return this.seen.size > 0 && !this.beginsLater(this.due, line, this.lastFirmStart)
  }

  private looseAtStart(mark: OptionMark, line: number): boolean {
    if (this.lastFirmStart.has(mark.letter)) return false
    if (this.seen.has(mark.letter)) return this.previous?.hand === mark.hand
    if (mark.letter !== this.due) return false
    // `B 两类 B. 乙`: the true label is in the hand of the one before.
    if (this.previous && this.comesInHand(mark.letter, this.previous.hand, line)) return false
    // A letter that begins a later line as well is the label there, if it is in the hand of the others.
    const inHand = this.previous ? this.previous.hand === mark.hand : this.handsOfB.has(mark.hand)
    if (!inHand && this.beginsLater(mark.letter, line, this.lastStart)) return false
    if (this.previous && !this.previous.firm) return true
    if (this.key.includes(mark.letter) && this.previous) return true
    return this.follows(letterAfter(mark.letter), mark, line)
  }

  private firmInside(mark: OptionMark, line: number): boolean {
    const mayList = mark.lists || (mark.bare && mark.hand.endsWith('、'))
    if (mark.gap === 0 && (mayList || mark.bare)) return false
    // In `B、C 类` the B is a label only if there is no better one.
    const better = this.seen.size > 1 || this.follows(mark.letter, mark, line)
    if (mayList && mark.gap < 2 && better) return false
    const beginsLater = this.beginsLater(mark.letter, line, this.lastFirmStart)
    if (!this.previous) {
      // `…的是（ A ）A. 甲 B. 乙`: the first is the blank filled in.
      if (mark.bracketed && this.follows('A', mark, line)) return false
      if (mark.letter !== 'A' || beginsLater) return false
      return (
        this.beginsLater('B', line, this.lastFirmStart) ||
        (this.lastFirmInLine[line]!.get('B') ?? -1) > mark.start ||
        this.comesInHand('B', mark.hand, line + 1)
      )
    }
    // Two spaces or more are columns: A and C in one row, B and D in the next.
    const inColumn = mark.gap >= 2
    const sameHand = mark.hand === this.previous.hand
    if (this.seen.has(mark.letter)) return inColumn && sameHand
    if (inColumn) return mark.letter >= this.due
    if (mark.letter !== this.due || beginsLater || !sameHand) return false
    return mark.gap > 0 || this.sharedLine || mark.letter <= 'D' || this.key.includes(mark.letter)
  }

  private looseInside(mark: OptionMark, line: number, afterLabel: boolean): boolean {
    if (mark.letter !== this.due || mark.lists || this.lastFirmStart.has(mark.letter)) return false
    if (this.previous) return !this.previous.firm && afterLabel
    return mark.afterStem && !mark.bare && this.follows('B', mark, line)
  }

  /** The first letter not yet given: what the next label has to be. */
  private get due(): string {
    let letter = 'A'
    while (this.seen.has(letter)) letter = letterAfter(letter)
    return letter
  }

  private beginsLater(letter: string, line: number, starts: Map<string, number>): boolean {
    return (starts.get(letter) ?? -1) > line
  }

  /** Whether a letter stands firmly in this line or a later one, written in this hand. */
  private comesInHand(letter: string, hand: string, line: number): boolean {
    return (this.lastInHand.get(letter + hand) ?? -1) >= line
  }

  /** Whether a letter begins a later line, or comes later in this one as firmly as the mark does. */
  private follows(letter: string, mark: OptionMark, line: number): boolean {
    return (
      this.beginsLater(letter, line, this.lastStart) ||
      ((mark.firm ? this.lastFirmInLine : this.lastInLine)[line]!.get(letter) ?? -1) > mark.start
    )
  }
}

function lastPlaces(marks: readonly OptionMark[]): Map<string, number> {
  return new Map(marks.map(({ letter, start }) => [letter, start]))
}

function letterAfter(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 1)
}
