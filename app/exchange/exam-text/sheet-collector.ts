import type { Block, Sheet } from './block.ts'
import type { Line } from './line.ts'
import type { Piece } from './piece.ts'

/** Collects answer sheets, each with the items that stand before it and after the sheet before. */
export class SheetCollector {
  readonly sheets: Sheet[] = []
  private unanswered: Block[] = []
  private open: Sheet | undefined

  /** Whether a sheet is being read. */
  get isOpen(): boolean {
    return this.open !== undefined
  }

  /** An item ends the sheet and waits for the next one. */
  addItem(block: Block): void {
    this.unanswered.push(block)
    this.open = undefined
  }

  close(): void {
    this.open = undefined
  }

  /** Adds a line of answers. Where the numbers begin again, so does a group. */
  addAnswers({ piece, answers, part }: Extract<Line, { type: 'answers' }>): void {
    const { groups } = (this.open ??= this.nextSheet())
    if (part) groups.push({ ...part, answers: [] })
    for (const { number, key } of answers) {
      const previous = groups.at(-1)?.answers.at(-1)
      if (groups.length === 0 || (previous && number <= previous.number)) {
        groups.push({ answers: [] })
      }
      groups.at(-1)!.answers.push({ number, key, line: piece.line, rationale: [] })
    }
  }

  /** Adds to what is said about the last answer; false where there is none. */
  addRationale(piece: Piece): boolean {
    const answer = this.open?.groups.at(-1)?.answers.at(-1)
    answer?.rationale.push(piece)
    return answer !== undefined
  }

  /** A heading in the middle of a sheet does not begin another: no items stand between. */
  private nextSheet(): Sheet {
    const last = this.sheets.at(-1)
    if (last && this.unanswered.length === 0) return last
    const sheet: Sheet = { blocks: this.unanswered, groups: [] }
    this.unanswered = []
    this.sheets.push(sheet)
    return sheet
  }
}
