import type { Line } from './line.ts'

/** What comes next, for lines that cannot say by themselves what they are. */
export class Outlook {
  private readonly contents: (Line | undefined)[] = []
  private readonly marks: (Line | undefined)[] = []

  constructor(lines: readonly Line[]) {
    let content: Line | undefined
    let mark: Line | undefined
    for (let i = lines.length - 1; i >= 0; i--) {
      this.contents[i] = content
      this.marks[i] = mark
      const line = lines[i]!
      if (line.type === 'blank' || line.type === 'litter') continue
      if (line.type !== 'separator') content = line
      const isText = line.type === 'text' || (line.type === 'numbered' && !line.firm)
      if (!isText) mark = line
    }
  }

  /** The next line that is neither blank, litter nor a separator. */
  nextContent(i: number): Line | undefined {
    return this.contents[i]
  }

  /** The next line that is also not plain text. */
  nextMark(i: number): Line | undefined {
    return this.marks[i]
  }

  /** Whether the next mark is this option. */
  isOption(i: number, letter: string): boolean {
    const next = this.marks[i]
    return next?.type === 'option' && next.letter === letter
  }

  /** Whether option A, true or false, or, if a key may be taken, a key comes before anything else. */
  leadsToItem(i: number, mayTakeKey: boolean): boolean {
    const next = this.marks[i]
    if (this.isOption(i, 'A')) return true
    return next?.type === 'truth' || (mayTakeKey && next?.type === 'key')
  }
}
