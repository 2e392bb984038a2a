import type { Line } from './line.ts'
import { holdsOptions, optionMarks } from './option-marks.ts'

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

  /** Whether options, true or false, or, if a key may be taken, a key come before anything else. */
  leadsToItem(i: number, mayTakeKey: boolean): boolean {
    const next = this.nextMark(i)?.type
    return this.beginsOptions(this.marks[i]!) || next === 'truth' || (mayTakeKey && next === 'key')
  }
}

/** Text without options on its line, and numbers that may as well be quantities. */
function isPlain(line: Line): boolean {
  if (line.type === 'text') return !holdsOptions(line.piece)
  return line.type === 'numbered' && !line.firm
}
