import { type AnswerLine, SHEET_HEADING, endsSheet, readAnswers, readPart } from './answer-sheet.ts'
import type { Answer } from './answer-list.ts'
import { type WordedKind, isWorded } from './facts.ts'
import type { Line } from './line.ts'
import { numberHand, readNumber } from './numbering.ts'
import { type Piece, cut } from './piece.ts'
import { afterChineseNumber, isChapter, readSection } from './section.ts'
import type { ItemKinds } from './item-kinds.ts'
import { cutWorded } from './worded/labels.ts'

/** A part of a sheet whose answers are words. `through`: it has no heading, the sheet counts through. */
type Part = { kind: WordedKind; through: boolean; last?: number; hand?: string; listed: number }

/** How far ahead the end of an answer is looked for, in lines. */
const PAGE = 200
/** Kinds of which several answers may stand on one line. */
const SHORT: readonly WordedKind[] = ['fill-in', 'calculation', 'matching', 'ordering']

/**
 * Reads answer sheets line by line, the answers in words included: those stand under a heading that
 * names a kind of item, or a number of a section, that is still without answers.
 */
export class SheetReader {
  private isOpen = false
  private part: Part | undefined

  constructor(
    private readonly sources: readonly Piece[],
    private readonly items: ItemKinds,
  ) {}

  get isReading(): boolean {
    return this.isOpen
  }

  /** The line as a part of a sheet; `undefined` when it is none. `next`: the two lines after it. */
  read(source: Piece, next: readonly Piece[], i: number): Line[] | undefined {
    const lines = this.readLine(source, next, i)
    this.isOpen = lines !== undefined || (this.isOpen && !endsSheet(source, next[0]))
    return lines
  }

  /** A key label has opened a sheet: `答案：1.A 2.B`. */
  open(): void {
    this.isOpen = true
  }

  private readLine(source: Piece, next: readonly Piece[], i: number): Line[] | undefined {
    const words = this.part && this.readWords(this.part, source, i)
    if (words) return words
    this.part = undefined
    if (this.isOpen) {
      const opened = this.openPart(source, i)
      if (opened) return opened
    } else if (SHEET_HEADING.test(source.shape)) {
      const opened = this.openSheet(source, next[0])
      if (opened) return opened
    } else if (isWorded(this.items.inForce)) return undefined
    return readAnswers(source, next, this.isOpen) ?? this.readThrough(source, i)
  }

  /** 参考答案 before a part in words, or before an answer to one of several items that have none yet. */
  private openSheet(source: Piece, next: Piece | undefined): Line[] | undefined {
    if (!next) return undefined
    const heading: AnswerLine = { type: 'answers', piece: source, answers: [] }
    if (this.items.awaited(readPart(next.shape)) || this.items.awaited(headOf(next)?.part)) {
      return [heading]
    }
    const number = readNumber(next.shape)?.number
    if (number === undefined || !this.items.mayAnswer(number)) return undefined
    const kind = this.items.onlySection(number)
    if (!kind) return [heading]
    this.items.answer(kind)
    this.part = { kind, through: false, listed: 0 }
    return [{ ...heading, part: { kind } }]
  }

  /** `三、填空题`, also with its answers on the same line. */
  private openPart(source: Piece, i: number): Line[] | undefined {
    const head = headOf(source)
    const part = head?.part ?? readPart(source.shape)
    const kind = this.items.awaited(part)
    if (!part || !kind) return undefined
    this.items.answer(kind)
    this.part = { kind, through: false, listed: 0 }
    const line: AnswerLine = {
      type: 'answers',
      piece: source,
      answers: [],
      part: { ...part, kind },
    }
    return head ? [line, ...(this.readWords(this.part, head.rest, i) ?? [])] : [line]
  }

  /** An answer in words among others, where the item of its number is answered in words. */
  private readThrough(source: Piece, i: number): Line[] | undefined {
    const number = this.isOpen ? readNumber(source.shape) : undefined
    const kind = number && this.items.ofNumber(number.number)
    if (!kind) return undefined
    this.part = { kind, through: true, listed: 0 }
    return this.readWords(this.part, source, i)
  }

  private readWords(part: Part, source: Piece, i: number): Line[] | undefined {
    const { shape } = source
    if (readSection(shape) || isChapter(shape)) return undefined
    const ordinal = readOrdinal(shape)
    if (ordinal !== undefined && this.items.isNextSection(part.kind, ordinal)) return undefined
    const number = readNumber(shape)
    if (!number) return said(source)
    const hand = numberHand(shape)
    const isOwnHand = part.hand === undefined || hand === part.hand
    const goesOn = part.listed > 0 && number.number === part.listed + 1
    const isNext = part.last === undefined || number.number === part.last + 1
    if (isOwnHand && isNext && !(goesOn && this.comesAgain(number.number, hand, i))) {
      const kind = part.through ? this.items.ofNumber(number.number) : part.kind
      if (!kind) return undefined
      Object.assign(part, { kind, last: number.number, hand, listed: 0 })
      return this.answers(part, source, number.number, cut(source, number.end))
    }
    if (isOwnHand && (number.number === 1 || goesOn)) part.listed = number.number
    return [{ type: 'words', piece: source }]
  }

  private answers(part: Part, source: Piece, first: number, rest: Piece): Line[] {
    const pieces = SHORT.includes(part.kind) ? splitAtNumbers(rest, first, part.hand!) : [rest]
    part.last = first + pieces.length - 1
    return pieces.flatMap((piece, i) => {
      const [answer, ...more] = cutWorded(piece, true).filter((one) => one.piece.text !== '')
      const answers: Answer[] = [{ number: first + i, words: answer?.piece.text ?? '' }]
      return [
        { type: 'answers', piece: source, answers },
        ...more.flatMap(({ label, piece: after }) => lineOf(label, after)),
      ]
    })
  }

  private comesAgain(number: number, hand: string, i: number): boolean {
    for (const { shape } of this.sources.slice(i + 1, i + 1 + PAGE)) {
      if (readSection(shape) || isChapter(shape)) return false
      if (readNumber(shape)?.number === number && numberHand(shape) === hand) return true
    }
    return false
  }
}

function said(source: Piece): Line[] {
  return cutWorded(source, false).flatMap(({ label, piece }) => lineOf(label, piece))
}

function lineOf(label: string | undefined, piece: Piece): Line[] {
  if (label === 'criteria') return [{ type: 'criteria', piece }]
  if (label === 'rationale' || label === 'note') return [{ type: 'rationale', piece, note: false }]
  return [{ type: 'words', piece }]
}

function readOrdinal(shape: string): string | undefined {
  return /[一二三四五六七八九十]+/.exec(shape.slice(0, afterChineseNumber(shape)))?.[0]
}

/** `三、填空题：1. 甲 2. 乙` before its first answer. */
function headOf(piece: Piece) {
  const at = piece.shape.search(/(?<=[:、) \p{Script=Han}]) ?[([]?1 ?[.、:)\]]/u)
  const part = at > 0 ? readPart(piece.shape.slice(0, at).trim()) : undefined
  return part && { part, rest: cut(piece, at) }
}

/** `甲 2. 乙 3. 丙` before every number that is the next one and written in the same hand. */
function splitAtNumbers(piece: Piece, first: number, hand: string): Piece[] {
  const cuts = [0]
  const ends = [0]
  for (const match of piece.shape.matchAll(
    /(?<=[ ;；])[([]? ?(\d{1,3}) ?[.、:)\]](?!\d)[.、]? ?/g,
  )) {
    if (Number(match[1]) !== first + cuts.length || numberHand(match[0]) !== hand) continue
    cuts.push(match.index)
    ends.push(match.index + match[0].length)
  }
  return ends.map((from, i) => cut(piece, from, cuts[i + 1]))
}
