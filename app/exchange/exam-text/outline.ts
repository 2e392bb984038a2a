import type { Problem } from '#app/exchange/exchange-item.ts'
import { beginsItem } from './begins-item.ts'
import { type Block, type Section, type Sheet, isBare, isEmpty, newBlock } from './block.ts'
import { isWorded } from './facts.ts'
import type { Line, LineOf } from './line.ts'
import { Outlook } from './outlook.ts'
import { type Piece, cut, join } from './piece.ts'
import { holdsOptions } from './option-marks.ts'
import { problem } from './problem.ts'
import { SheetCollector } from './sheet-collector.ts'
import { afterChineseNumber, isChapter, isUnclosed } from './section.ts'
import { holdsKey, looksLikeStem } from './stem-key.ts'
import { mergeLists } from './sub-lists.ts'
import { WordedItem, wordedKind } from './worded-item.ts'

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

class Outliner {
  private title: string | undefined
  private readonly blocks: Block[] = []
  private readonly sheets = new SheetCollector()
  private readonly problems: Problem[] = []
  section: Section = { id: 0 }
  /** What the section line may be followed by: the rest of its bracket, or words on how to answer. */
  private underSection: 'bracket' | 'notes' | undefined
  /** Chapters hold sections, or sections chapters: whichever came first in the file. */
  private chaptersHoldSections: boolean | undefined
  open: Block | undefined
  private worded: WordedItem | undefined
  /** What a line without a mark continues. */
  private part: 'body' | 'key' | 'rationale' = 'body'
  /** A separator, or text of nobody, came after the open item: only its own marks reach it now. */
  private closed = false
  /** Facts stand before their items in this file, not after; and those whose item is to come. */
  private factsLead: boolean | undefined
  private leadingFacts: LineOf<'facts'>[] = []
  lastNumber = 0
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
        this.worded?.close()
        return
    }
    if (!this.takeWorded(line, i)) this.takeContent(line, i)
    this.gap = false
    this.pageBreak = false
  }

  finish(): Outline {
    for (const { piece } of this.leadingFacts) this.stray(piece)
    const { title, problems } = this
    const blocks = mergeLists(this.blocks)
    const sheets = this.sheets.sheetsOf(blocks)
    return { ...(title !== undefined && { title }), blocks, sheets, problems }
  }

  /** Gives a line to the open item where that is answered in words; false when it is not its own. */
  private takeWorded(line: Line, i: number): boolean {
    if (!this.open?.worded) return false
    if (this.pageBreak && line.piece.text === this.title) return true
    const { piece } = line
    const verdict = this.worded!.take(line, i, this.gap)
    if (verdict === 'stray') this.closeWith(piece)
    const rest = 'rest' in line ? line.rest : piece
    if (verdict === 'next') this.begin(piece, rest, 'number' in line ? line.number : undefined)
    return verdict !== 'outside'
  }

  private takeContent(line: Line, i: number): void {
    switch (line.type) {
      case 'section':
        if (this.outlook.isInside(this.open, i)) return this.takeText(line.piece, i)
        return this.takeSection(line)
      case 'heading':
        return this.takeHeading(line, i)
      case 'numbered':
        if (beginsItem(line, i, this, this.outlook))
          return this.begin(line.piece, line.rest, line.number)
        return this.takeText(line.piece, i)
      case 'stem':
        return this.takeStem(line, i)
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
      case 'words':
      case 'criteria':
        if (this.sheets.addWords(line, this.gap)) return
        return this.takeText(line.piece, i)
      default:
        return this.takeText(line.piece, i)
    }
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
    if (this.outlook.isInside(this.open, i)) return this.takeText(piece, i)
    const numbered = afterChineseNumber(piece.shape)
    if (numbered > 0 && this.outlook.nextMark(i)?.type === 'option')
      return this.begin(piece, cut(piece, numbered))
    const isSentence = /[。;,?!]$/.test(piece.shape) || looksLikeStem(piece.shape)
    const isHeading = isChapter(piece.shape) || (numbered > 0 && this.part !== 'rationale')
    if (isSentence || !isHeading) return this.takeText(piece, i)
    this.chaptersHoldSections ??= true
    this.beginSection(this.chaptersHoldSections ? {} : this.section)
  }

  /** `题干：` begins an item, or goes on with one of which only the number was seen; else it is a title. */
  private takeStem({ piece, rest }: LineOf<'stem'>, i: number): void {
    const isSaid = this.part === 'rationale' && !this.outlook.leadsToItem(i, true)
    if (this.open && isEmpty(this.open)) this.add({ type: 'text', piece: rest })
    else if (isSaid || this.isTitle(i)) this.takeText(piece, i)
    else this.begin(piece, rest)
  }

  private begin(opening: Piece, rest?: Piece, number?: number): void {
    const leading = this.leadingFacts.splice(0)
    const kind = wordedKind(this.section, rest, leading)
    this.open = newBlock(this.section, opening, leading)
    this.worded = kind && new WordedItem(this.open, kind, this.outlook)
    if (number !== undefined) this.lastNumber = this.open.number = number
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
    const isStatement = open.section.kind === 'true-false'
    open.hasBracketKey ||= isText && holdsKey(line.piece.shape, isStatement)
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
    const isWord = !line.firm || isWorded(this.section.kind)
    if (isWord || this.sheets.isOpen) return this.takeText(line.piece, i)
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
    const isAnswered = this.open?.hasKey || this.open?.hasBracketKey
    if (line.note && this.open && !isAnswered) return this.takeText(line.piece, i)
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
    if (this.underSection === 'notes' && this.outlook.isNote(piece, this.section, i)) return
    if (text !== '\ufffc' && this.isTitle(i)) {
      this.title = text
    } else if (this.beginsUnnumbered(piece, i)) {
      this.begin(piece, piece)
    } else if (this.part === 'rationale' && this.sheets.addRationale(piece)) {
      return
    } else if (!this.open || this.closed || this.part === 'key' || this.isDetached(i)) {
      this.closeWith(piece)
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
    const { kind } = this.section
    if (!open && (isWorded(kind) || kind === 'unsupported')) {
      return this.outlook.nextMark(i)?.type !== 'numbered'
    }
    const isStatement = kind === 'true-false' && holdsKey(piece.shape, true)
    if (!isStatement && !this.outlook.leadsToItem(i, this.mayTakeKey)) return false
    if (!open || this.closed) return true
    if (isBare(open)) return false
    if (this.part === 'key' || this.gap) return true
    const isAnswered = open.hasKey || open.hasBracketKey
    return isAnswered && (isStatement || looksLikeStem(piece.shape))
  }

  /** Whether a key that comes now belongs to an item that begins now: the open one has its own. */
  get mayTakeKey(): boolean {
    return !this.open || this.closed || this.open.hasKey || this.open.hasBracketKey
  }

  /** Whether text after a blank line is no longer part of an item that was complete before it. */
  private isDetached(i: number): boolean {
    if (!this.gap || this.spaced || this.part !== 'body' || isBare(this.open!)) return false
    const next = this.outlook.nextMark(i)?.type
    return next === undefined || !['option', 'key', 'truth', 'rationale', 'facts'].includes(next)
  }

  private closeWith(piece: Piece): void {
    this.closed = true
    this.stray(piece)
  }

  private stray(piece: Piece): void {
    this.problems.push(problem(piece.line, 'stray-text', 'the text', piece.text))
  }
}
