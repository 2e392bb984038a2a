import type { Block, Sheet, SheetAnswer } from './block.ts'
import type { LineOf } from './line.ts'
import type { Piece } from './piece.ts'
import { shapeOf } from './shape.ts'

/** Collects answer sheets, each with the items that stand before it and after the sheet before. */
export class SheetCollector {
  private readonly sheets: Sheet[] = []
  private unanswered: Block[] = []
  private open: Sheet | undefined
  /** What more words of the last answer belong to. */
  private part: 'words' | 'criteria' | 'rationale' = 'words'

  /** The sheets, each with those of its items that are among the blocks. */
  sheetsOf(blocks: readonly Block[]): Sheet[] {
    const kept = new Set(blocks)
    return this.sheets.map((sheet) => {
      return { ...sheet, blocks: sheet.blocks.filter((block) => kept.has(block)) }
    })
  }

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
  addAnswers({ piece, answers, part }: LineOf<'answers'>): void {
    this.part = 'words'
    const { groups } = (this.open ??= this.nextSheet())
    if (part) groups.push({ ...part, answers: [] })
    for (const { number, key, words } of answers) {
      const previous = groups.at(-1)?.answers.at(-1)
      if (groups.length === 0 || (previous && number <= previous.number)) {
        groups.push({ answers: [] })
      }
      const said = { piece: { line: piece.line, text: words, shape: shapeOf(words) }, apart: false }
      groups.at(-1)!.answers.push({
        number,
        ...(key && { key }),
        line: piece.line,
        words: [said],
        criteria: [],
        rationale: [],
      })
    }
  }

  /** Adds to what is said about the last answer; false where there is none. */
  addRationale(piece: Piece): boolean {
    this.part = 'rationale'
    this.last?.rationale.push(piece)
    return this.last !== undefined
  }

  /** Adds to the words of the last answer, or to what was begun after them; false where there is none. */
  addWords({ type, piece }: LineOf<'words' | 'criteria'>, apart: boolean): boolean {
    if (type === 'criteria') this.part = 'criteria'
    if (this.part === 'rationale') return this.addRationale(piece)
    this.last?.[this.part].push({ piece, apart })
    return this.last !== undefined
  }

  private get last(): SheetAnswer | undefined {
    return this.open?.groups.at(-1)?.answers.at(-1)
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
