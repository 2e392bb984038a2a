import type { Block, Section, Worded } from './block.ts'
import { type WordedKind, isWorded, readTag } from './facts.ts'
import type { Line } from './line.ts'
import { numberHand } from './numbering.ts'
import type { Outlook } from './outlook.ts'
import type { Piece } from './piece.ts'
import { afterChineseNumber, isChapter } from './section.ts'
import { numbersUpTo } from './worded/labelled-lists.ts'
import { beginsEntry } from './worded/paragraphs.ts'

const LEADING_TAG = /^[([] ?([^()[\]]{1,40}) ?[)\]]/

/** The kind of an item that is answered in words, by its own tag or else by its section. */
export function wordedKind(section: Section, opening: Piece | undefined, leading: readonly Line[]) {
  const tag = LEADING_TAG.exec(opening?.shape ?? '')
  const tagged = leading.flatMap((line) => (line.type === 'facts' ? (line.facts.kind ?? []) : []))
  const named = readTag(tag?.[1] ?? opening?.shape ?? '')?.kind
  const kind = named ?? tagged.at(-1) ?? section.kind
  return isWorded(kind) ? kind : undefined
}

/** Whose a line is: this item's, the next item's, nobody's, or not for the item to say. */
type Verdict = 'taken' | 'next' | 'stray' | 'outside'

/**
 * The lines of an item that is answered in words, from its stem on. Lists are common in it, numbered
 * like the items themselves: a number begins the next item where an answer is stated next, or where it
 * is the next one and no list goes on.
 */
export class WordedItem {
  private readonly worded: Worded
  private part: 'stem' | 'answer' | 'criteria' | 'rationale' = 'stem'
  private readonly hand: string
  /** The last number of a list in it that is numbered like items. */
  private listed = 0
  private closed = false
  /** An entry of its answer has the number that the next item has. */
  private tookNext = false

  constructor(
    private readonly block: Block,
    kind: WordedKind,
    private readonly outlook: Outlook,
  ) {
    this.worded = block.worded = { kind, answers: [], criteria: [] }
    this.hand = numberHand(block.opening.shape)
  }

  /** A separator stands after it. */
  close(): void {
    this.closed = this.part !== 'stem'
  }

  take(line: Line, i: number, apart: boolean): Verdict {
    switch (line.type) {
      case 'section':
      case 'answers':
      case 'words':
        return 'outside'
      case 'heading':
        return this.isHeading(line.piece) ? 'outside' : this.takeText(line, i, apart)
      case 'stem':
        return this.isEmpty ? this.takeText({ type: 'text', piece: line.rest }, i, apart) : 'next'
      case 'numbered':
        return this.beginsNext(line, i, apart) ? 'next' : this.takeText(line, i, apart)
      case 'key':
        this.part = 'answer'
        this.worded.answers.push([])
        // `答案：1、…` begins a list that goes on in the next lines.
        if (!this.hasLists) this.listed = listedIn(line.piece, this.hand)
        return this.add(line, false)
      case 'criteria':
        this.part = 'criteria'
        return this.add(line, false)
      case 'rationale':
        if (!line.note) this.part = 'rationale'
        this.block.lines.push(line)
        return 'taken'
      case 'facts':
        this.block.lines.push(line)
        return 'taken'
      default:
        return this.takeText(line, i, apart)
    }
  }

  private takeText(line: Line, i: number, apart: boolean): Verdict {
    const isAnswered = this.part !== 'stem'
    // An option has no item to belong to there.
    if (this.closed) return line.type === 'option' ? 'stray' : 'outside'
    const isUnnumbered = this.block.number === undefined && line.type === 'text'
    if (isUnnumbered && isAnswered && this.leadsToAnswer(i)) {
      if (apart || /[?？]$|_{2}/.test(line.piece.shape)) return 'next'
    }
    // A blank is filled in on one line, or a list, or where a separator says that more follows.
    const { kind } = this.worded
    const isShort = kind !== 'short-answer' && kind !== 'essay' && kind !== 'calculation'
    if (isShort && this.part === 'answer' && apart && !this.goesOn(line.piece)) return 'stray'
    return this.add(line, apart)
  }

  private goesOn({ shape }: Piece): boolean {
    const before = this.worded.answers.at(-1)!.at(-1)?.piece.shape ?? ''
    return before === '' || beginsEntry(shape) || /[;,、|/]$/.test(before)
  }

  private add(line: Line, apart: boolean): 'taken' {
    const said = { piece: line.piece, apart }
    if (this.part === 'answer') {
      this.worded.answers.at(-1)!.push(said)
      this.block.hasKey ||= line.piece.text !== ''
    } else if (this.part === 'criteria') this.worded.criteria.push(said)
    else if (this.part === 'rationale') {
      this.block.lines.push({ type: 'rationale', piece: line.piece, note: false })
    } else {
      this.block.lines.push({ type: 'text', piece: line.piece })
      if (this.hasLists) this.listed = numbersUpTo(line.piece, this.listed, this.hand)
    }
    return 'taken'
  }

  private get isEmpty(): boolean {
    return this.part === 'stem' && this.block.lines.every(({ type }) => type !== 'text')
  }

  /** Its lists are part of the item: what is matched or put in order. */
  private get hasLists(): boolean {
    return this.worded.kind === 'matching' || this.worded.kind === 'ordering'
  }

  /** `五、…` ends the section numbered 四; any other Chinese number is an entry of a list. */
  private isHeading({ shape }: Piece): boolean {
    if (isChapter(shape)) return !/[。;,?!]$/.test(shape)
    const ordinal = /[一二三四五六七八九十]+/.exec(shape.slice(0, afterChineseNumber(shape)))?.[0]
    const own = this.block.section.ordinal
    return (
      ordinal !== undefined &&
      own !== undefined &&
      ORDINALS.indexOf(ordinal) === ORDINALS.indexOf(own) + 1
    )
  }

  private beginsNext(
    { number, firm, rest, piece }: Extract<Line, { type: 'numbered' }>,
    i: number,
    apart: boolean,
  ): boolean {
    if (numberHand(piece.shape) !== this.hand || rest.text === '') return false
    const own = this.block.number ?? 0
    const isNext = this.block.number !== undefined && number === own + 1
    const isAnswered = this.part !== 'stem'
    // What is matched or put in order stands before its answer, and ends there.
    const isOver = this.hasLists && isAnswered
    const isAsked = isNext && isAnswered && ASKED.test(rest.shape)
    const goesOn = !isOver && !isAsked && this.listed > 0 && number === this.listed + 1
    const leads = this.leadsToAnswer(i)
    const begins = firm
      ? (isAnswered && leads) || (isNext && !goesOn) || (apart && number > own && !goesOn)
      : isNext && !goesOn && (apart || leads || !isAnswered) && !/^\d+ ?分/.test(piece.shape)
    if (begins && this.tookNext && number > own + 1) this.worded.mayHoldItems = true
    this.tookNext ||= !begins && isNext && isAnswered
    if (!begins && !this.hasLists && (number === 1 || goesOn)) this.listed = number
    return begins
  }

  /** Whether an answer is stated before anything is numbered like an item. */
  private leadsToAnswer(i: number): boolean {
    return this.outlook.leadsToKey(i, (line) => {
      return line.type === 'numbered' && line.firm && numberHand(line.piece.shape) === this.hand
    })
  }
}

/**
 * How far a list counts that an answer begins with on its first line and may go on below: `1、仪表；` to 1.
 * Several entries up to a full stop are all of it.
 */
function listedIn({ shape }: Piece, hand: string): number {
  let listed = 0
  for (const { 0: mark, 1: number, index } of shape.matchAll(INSIDE)) {
    const isNext = Number(number) === listed + 1 && (listed > 0 || index === 0)
    if (isNext && numberHand(mark) === hand) listed++
  }
  return listed > 1 && /[。.]$/.test(shape) ? 0 : listed
}

const INSIDE = /(?<![\d.])[([]? ?(\d{1,2}) ?[.、)\]](?!\d)/g

/** What an answer does not say: a question, or what to write about. */
const ASKED = /[?]$|_{2}|^(?:简述|试述|论述|阐述|概述|谈谈|什么是|为什么|列举|举例说明)/

const ORDINALS = ['', ...'一二三四五六七八九十', '十一', '十二', '十三', '十四', '十五']
