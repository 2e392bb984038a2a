import type { Problem } from '#app/exchange/exchange-item.ts'
import { type Block, type Section, type Sheet, isBare, newBlock } from './block.ts'
import type { Line } from './line.ts'
import { Outlook } from './outlook.ts'
import { type Piece, cut, join } from './piece.ts'
import { holdsOptions } from './option-marks.ts'
import { problem } from './problem.ts'
import { SheetCollector } from './sheet-collector.ts'
import { afterChineseNumber, isChapter, isInstruction } from './section.ts'
import { hasBlank, holdsBracketKey } from './stem-key.ts'
import { mergeLists } from './sub-lists.ts'

/** What stands where: the title, the items, the answer sheets, and what belongs to nothing. */
export type Outline = { title?: string; blocks: Block[]; sheets: Sheet[]; problems: Problem[] }

/**
 * Groups lines into items. Every line goes to one place: the title, a heading, an item, an answer
 * sheet, or, when it belongs to none of them, to the problems.
 */
export function outlineOf(lines: readonly Line[]): Outline {
  const outliner = new Outliner(new Outlook(lines))
  lines.forEach((line, i) => outliner.take(line, i))
  return outliner.finish()
}

type LineOf<T extends Line['type']> = Extract<Line, { type: T }>

class Outliner {
  private title: string | undefined
  private readonly blocks: Block[] = []
  private readonly sheets = new SheetCollector()
  private readonly problems: Problem[] = []
  private section: Section = { id: 0 }
  /** What the section line may be followed by: the rest of its bracket, or words on how to answer. */
  private underSection: 'bracket' | 'notes' | undefined
  /** Chapters hold sections, or sections chapters: whichever came first in the file. */
  private chaptersHoldSections: boolean | undefined
  private open: Block | undefined
  /** What a line without a mark continues. */
  private part: 'body' | 'key' | 'rationale' = 'body'
  /** A separator, or text of nobody, came after the open item: only its own marks reach it now. */
  private closed = false
  /** Facts stand before their items in this file, not after; and those whose item is to come. */
  private factsLead: boolean | undefined
  private leadingFacts: LineOf<'facts'>[] = []
  private lastNumber = 0
  /** Blank lines stand before this line, other than those around the end of a page. */
  private gap = false
  private pageBreak = false
  /** The open item has blank lines between its own lines. */
  private spaced = false

  constructor(private readonly outlook: Outlook) {}

  take(line: Line, i: number): void {
    switch (line.type) {
      case 'blank':
        this.gap ||= !this.pageBreak
        return
      case 'litter':
        this.gap = false
        this.pageBreak = true
        return
      case 'separator':
        this.gap = true
        this.closed ||= this.open !== undefined && !isBare(this.open)
        return
    }
    this.takeContent(line, i)
    this.gap = false
    this.pageBreak = false
  }

  finish(): Outline {
    for (const { piece } of this.leadingFacts) this.stray(piece)
    const { title, problems } = this
    const blocks = mergeLists(this.blocks)
    const kept = new Set(blocks)
    const sheets = this.sheets.sheets.map((sheet) => {
      return { ...sheet, blocks: sheet.blocks.filter((block) => kept.has(block)) }
    })
    return { ...(title !== undefined && { title }), blocks, sheets, problems }
  }

  private takeContent(line: Line, i: number): void {
    switch (line.type) {
      case 'section':
        if (this.isInsideItem(i)) return this.takeText(line.piece, i)
        return this.takeSection(line)
      case 'heading':
        return this.takeHeading(line, i)
      case 'numbered':
        if (this.beginsItem(line, i)) return this.begin(line.piece, line.rest, line.number)
        return this.takeText(line.piece, i)
      case 'option':
        return this.takeOption(line, i)
      case 'truth':
        if (this.open && !this.open.hasKey) return this.add(line)
        return this.takeText(line.piece, i)
      case 'key':
        return this.takeKey(line)
      case 'rationale':
        return this.takeRationale(line, i)
      case 'facts':
        return this.takeFacts(line)
      case 'answers':
        this.open = undefined
        this.part = 'key'
        return this.sheets.addAnswers(line)
      default:
        return this.takeText(line.piece, i)
    }
  }

  /** What looks like a heading is text where the open item still waits for what follows. */
  private isInsideItem(i: number): boolean {
    const { open } = this
    if (!open || open.hasKey || open.hasBracketKey) return false
    const next = this.outlook.nextMark(i)
    if (next?.type === 'option') return next.letter !== 'A' || !open.hasOptions
    return next?.type === 'key' || (next?.type === 'truth' && !open.hasOptions)
  }

  private takeSection({ piece, heading }: LineOf<'section'>): void {
    this.chaptersHoldSections ??= false
    this.beginSection(heading)
    this.underSection = isUnclosed(piece.shape) ? 'bracket' : 'notes'
  }

  private beginSection(section: Omit<Section, 'id'>): void {
    this.section = { ...section, id: this.section.id + 1 }
    this.open = undefined
    this.sheets.close()
    this.underSection = undefined
  }

  private takeHeading({ piece }: LineOf<'heading'>, i: number): void {
    if (this.isInsideItem(i)) return this.takeText(piece, i)
    const numbered = afterChineseNumber(piece.shape)
    if (numbered > 0 && this.outlook.nextMark(i)?.type === 'option')
      return this.begin(piece, cut(piece, numbered))
    const isSentence = /[。;,?!]$/.test(piece.shape) || looksLikeStem(piece.shape)
    const isHeading = isChapter(piece.shape) || (numbered > 0 && this.part !== 'rationale')
    if (isSentence || !isHeading) return this.takeText(piece, i)
    this.chaptersHoldSections ??= true
    this.beginSection(this.chaptersHoldSections ? {} : this.section)
  }

  /** Whether a number begins an item. A loose one (`5 年以上`) has to be the next in order. */
  private beginsItem(line: LineOf<'numbered'>, i: number): boolean {
    const isFirst = this.open === undefined
    const inOrder = line.number === this.lastNumber + 1 || (isFirst && line.number === 1)
    if (this.section.kind === 'unsupported') return isFirst || inOrder
    if (line.firm) return true
    if (!inOrder || (this.open && isBare(this.open))) return false
    return (
      holdsOptions(line.rest) ||
      holdsBracketKey(line.rest.shape) ||
      this.outlook.leadsToItem(i, this.mayTakeKey)
    )
  }

  private begin(opening: Piece, rest?: Piece, number?: number): void {
    this.open = newBlock(this.section, opening, this.leadingFacts.splice(0))
    if (number !== undefined) {
      this.open.number = number
      this.lastNumber = number
    }
    this.blocks.push(this.open)
    this.sheets.addItem(this.open)
    this.part = 'body'
    this.closed = this.spaced = false
    this.underSection = undefined
    if (rest && rest.text !== '') this.add({ type: 'text', piece: rest })
  }

  private add(line: Line): void {
    const { open } = this
    if (!open) return this.stray(line.piece)
    this.spaced ||= this.gap && open.lines.length > 0
    open.lines.push(line)
    const isText = line.type === 'text'
    open.hasOptions ||= line.type === 'truth' || (isText && holdsOptions(line.piece))
    open.hasBracketKey ||= isText && holdsBracketKey(line.piece.shape)
  }

  private takeOption(line: LineOf<'option'>, i: number): void {
    const { open } = this
    const isNext = this.part === 'key' && open?.hasOptions === true && line.letter === 'A'
    if (open && !isNext) {
      // 解析 often goes through the options one by one.
      if (this.part === 'rationale' && open.hasOptions) return this.takeText(line.piece, i)
      this.part = 'body'
      this.add(line)
      open.hasOptions ||= this.outlook.beginsOptions(i)
      return
    }
    if (!line.firm || this.sheets.isOpen) return this.takeText(line.piece, i)
    this.begin(line.piece)
    this.add(line)
    this.open!.hasOptions = line.letter === 'A'
  }

  private takeKey(line: LineOf<'key'>): void {
    if (!this.open) return this.stray(line.piece)
    this.add(line)
    this.open.hasKey ||= line.piece.text !== ''
    this.part = 'key'
  }

  private takeRationale(line: LineOf<'rationale'>, i: number): void {
    if (line.note && this.open && !this.open.hasKey) return this.takeText(line.piece, i)
    if (!this.sheets.addRationale(line.piece)) this.add(line)
    this.part = 'rationale'
  }

  /** Facts stand after their item, or, in files whose first ones stand before any item, before it. */
  private takeFacts(line: LineOf<'facts'>): void {
    this.factsLead ??= this.open === undefined
    if (this.open && (!this.factsLead || isBare(this.open))) this.add(line)
    else this.leadingFacts.push(line)
  }

  private takeText(piece: Piece, i: number): void {
    if (this.underSection === 'bracket') {
      this.underSection = 'notes'
      return
    }
    const text = join([piece])
    // The title again, at the top of a page.
    if (text === this.title && (this.pageBreak || this.gap || !this.open)) return
    const isNote = isInstruction(piece.shape) || /^\(.*\)$/.test(piece.shape)
    if (this.underSection === 'notes' && isNote && !this.outlook.leadsToItem(i, false)) return
    if (this.isTitle(i)) {
      this.title = text
    } else if (this.beginsUnnumbered(piece, i)) {
      this.begin(piece, piece)
    } else if (this.part === 'rationale' && this.sheets.addRationale(piece)) {
      return
    } else if (!this.open || this.closed || this.part === 'key' || this.isDetached(i)) {
      this.closed = true
      this.stray(piece)
    } else if (this.part === 'rationale') {
      this.add({ type: 'rationale', piece, note: false })
    } else {
      this.add({ type: 'text', piece })
    }
  }

  /** The first text of the file is its title, unless it is an item by itself. */
  private isTitle(i: number): boolean {
    const isFirst = this.blocks.length === 0 && this.section.id === 0
    if (this.title !== undefined || !isFirst) return false
    return this.outlook.nextContent(i)?.type === 'text' || !this.outlook.leadsToItem(i, true)
  }

  /** Whether a line without a number begins an item: options or a key follow, and are due. */
  private beginsUnnumbered(piece: Piece, i: number): boolean {
    const { open } = this
    // Only numbers tie items to a sheet, so those after it have numbers too.
    if (this.sheets.isOpen) return false
    const isStatement = this.section.kind === 'true-false' && holdsBracketKey(piece.shape)
    if (!isStatement && !this.outlook.leadsToItem(i, this.mayTakeKey)) return false
    if (!open || this.closed) return true
    if (isBare(open)) return false
    if (this.part === 'key' || this.gap) return true
    const isAnswered = open.hasKey || open.hasBracketKey
    return isAnswered && (isStatement || looksLikeStem(piece.shape))
  }

  /** Whether a key that comes now belongs to an item that begins now: the open one has its own. */
  private get mayTakeKey(): boolean {
    const { open } = this
    return !open || this.closed || open.hasKey || open.hasBracketKey
  }

  /** Whether text after a blank line is no longer part of an item that was complete before it. */
  private isDetached(i: number): boolean {
    if (!this.gap || this.spaced || this.part !== 'body' || isBare(this.open!)) return false
    const next = this.outlook.nextMark(i)?.type
    return next === undefined || !['option', 'key', 'truth', 'rationale', 'facts'].includes(next)
  }

  private stray(piece: Piece): void {
    this.problems.push(problem(piece.line, 'stray-text', 'the text', piece.text))
  }
}

function looksLikeStem(shape: string): boolean {
  return hasBlank(shape) || /[?:]$/.test(shape) || holdsBracketKey(shape)
}

function isUnclosed(shape: string): boolean {
  return shape.lastIndexOf('(') > shape.lastIndexOf(')')
}
