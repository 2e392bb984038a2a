import type { Block, Section } from './block.ts'
import { isWorded } from './facts.ts'
import type { Line } from './line.ts'
import { holdsOptions, optionMarks } from './option-marks.ts'
import type { Piece } from './piece.ts'
import { isInstruction } from './section.ts'

const PAGE = 60

/** What comes next, for lines that cannot say by themselves what they are. */
export class Outlook {
  /** For each line the place of the next content, and of the next that is more than text. */
  private readonly contents: number[] = []
  private readonly marks: number[] = []

  constructor(private readonly lines: readonly Line[]) {
    let content = lines.length
    let mark = lines.length
    for (let i = lines.length - 1; i >= 0; i--) {
      this.contents[i] = content
      this.marks[i] = mark
      const line = lines[i]!
      if (line.type === 'blank' || line.type === 'litter') continue
      if (line.type !== 'separator') content = i
      if (!isPlain(line)) mark = i
    }
  }

  /** The next line that is neither blank, litter nor a separator. */
  nextContent(i: number): Line | undefined {
    return this.lines[this.contents[i]!]
  }

  /** The next line that is also not plain text. */
  nextMark(i: number): Line | undefined {
    return this.lines[this.marks[i]!]
  }

  /** Whether the options begin at this line. A bare letter A is one if B comes next: `A 甲 B 乙`. */
  beginsOptions(i: number): boolean {
    const line = this.lines[i]
    if (line?.type === 'text') return holdsOptions(line.piece)
    if (line?.type !== 'option' || line.letter !== 'A') return false
    const next = this.nextMark(i)
    return (
      line.firm ||
      (next?.type === 'option' && next.letter === 'B') ||
      optionMarks(line.piece).some(({ letter }) => letter === 'B')
    )
  }

  /** Whether a key comes before a section, a sheet, or a line that `stops`; looks a page ahead. */
  leadsToKey(i: number, stops: (line: Line) => boolean): boolean {
    for (const line of this.lines.slice(i + 1, i + 1 + PAGE)) {
      if (line.type === 'key') return true
      if (line.type === 'section' || line.type === 'answers' || stops(line)) return false
    }
    return false
  }

  /** Whether options, true or false, or, if a key may be taken, a key come before anything else. */
  leadsToItem(i: number, mayTakeKey: boolean): boolean {
    const next = this.nextMark(i)?.type
    return this.beginsOptions(this.marks[i]!) || next === 'truth' || (mayTakeKey && next === 'key')
  }

  /** What looks like a heading is text where the open item still waits for what follows. */
  isInside(open: Block | undefined, i: number): boolean {
    if (!open || open.hasKey || open.hasBracketKey) return false
    const next = this.nextMark(i)
    if (next?.type === 'option') return next.letter !== 'A' || !open.hasOptions
    return next?.type === 'key' || (next?.type === 'truth' && !open.hasOptions)
  }

  /** Words under a section line on how to answer, unless they are an item. */
  isNote({ shape }: Piece, { kind }: Section, i: number): boolean {
    if (!isInstruction(shape) && !/^\(.*\)$/.test(shape)) return false
    if (isWorded(kind)) return this.nextMark(i)?.type === 'numbered'
    return !this.leadsToItem(i, false)
  }
}

/** Text without options on its line, and numbers that may as well be quantities. */
function isPlain(line: Line): boolean {
  if (line.type === 'text') return !holdsOptions(line.piece)
  return line.type === 'numbered' && !line.firm
}
