import { type StatedKind, type WordedKind, isWorded, readTag } from './facts.ts'
import type { AnswerPart, Line } from './line.ts'
import { readNumber } from './numbering.ts'
import { isChapter } from './section.ts'
import { wordedKind } from './worded-item.ts'

/** Which kinds the lines so far have spoken of, and which sections still wait for their answers. */
export class ItemKinds {
  /** The section's kind, and that of an item which says so itself. */
  private section: StatedKind | undefined
  private item: WordedKind | undefined
  private readonly waiting = new Set<WordedKind>()
  private readonly ordinals = new Map<string, StatedKind>()
  /** The kind of every numbered item; undefined where a number came twice. */
  private readonly numbers = new Map<number, StatedKind | undefined>()
  private chaptersHoldSections: boolean | undefined
  private count = 0
  private answered = false
  private itemAnswered = false
  private firstNumber: number | undefined

  /** The kind of the line at hand. */
  get inForce(): StatedKind | undefined {
    return this.item ?? this.section
  }

  /**
   * Whether a number after 参考答案 speaks of items before it: the section is in words, has no answer yet,
   * and is more than the one item whose answer that may be.
   */
  mayAnswer(number: number): boolean {
    const isOpen = isWorded(this.section) && !this.answered
    return isOpen && (this.count > 1 || this.waiting.size > 1) && this.numbers.has(number)
  }

  /** The kind of the section at hand, if it is the only one that waits and begins with that number. */
  onlySection(number: number): WordedKind | undefined {
    const isOnly = this.waiting.size === 1 && number === this.firstNumber
    return isOnly && isWorded(this.section) ? this.section : undefined
  }

  /** The kind of a line, which may be the first of an item that names its own: `【填空题】1. …`. */
  kindOf(shape: string): StatedKind | undefined {
    const tag = /^[^\p{Script=Han}[(]{0,8}[([] ?([^()[\]]{2,40}) ?[)\]]/u.exec(shape)?.[1]
    const own = tag === undefined ? undefined : readTag(tag)?.kind
    return own ?? this.inForce
  }

  /** Whether a line may hold the stem of an item and its key: the item waits for one, or begins here. */
  mayHoldStem(shape: string): boolean {
    return !this.itemAnswered || readNumber(shape)?.firm === true
  }

  /** Learns from a line that is no part of a sheet. */
  learn(line: Line): void {
    switch (line.type) {
      case 'section': {
        const { kind, ordinal } = line.heading
        this.chaptersHoldSections ??= false
        this.begin(kind)
        if (isWorded(kind)) this.waiting.add(kind)
        if (ordinal !== undefined) this.ordinals.set(ordinal, kind)
        return
      }
      case 'heading':
        if (!isChapter(line.piece.shape)) return
        this.chaptersHoldSections ??= true
        if (this.chaptersHoldSections) this.begin(undefined)
        return
      case 'stem':
        this.item = wordedKind({ id: 0 }, line.rest, [])
        this.itemAnswered = false
        this.count++
        return
      case 'numbered': {
        this.item = wordedKind({ id: 0 }, line.rest, [])
        this.itemAnswered = false
        this.count++
        this.firstNumber ??= line.number
        const isKnown = this.numbers.has(line.number)
        this.numbers.set(line.number, isKnown ? undefined : this.inForce)
        return
      }
      case 'key':
        this.answered = this.itemAnswered = true
        if (isWorded(this.section)) this.waiting.delete(this.section)
    }
  }

  /** The kind that a part of a sheet speaks of, if items of it wait for answers in words. */
  awaited(part: AnswerPart | undefined): WordedKind | undefined {
    const kind = part?.kind ?? (part?.ordinal ? this.ordinals.get(part.ordinal) : undefined)
    return isWorded(kind) && this.waiting.has(kind) ? kind : undefined
  }

  answer(kind: WordedKind): void {
    this.waiting.delete(kind)
  }

  /** The kind of the one item with this number, if it is answered in words. */
  ofNumber(number: number): WordedKind | undefined {
    const kind = this.numbers.get(number)
    return isWorded(kind) ? kind : undefined
  }

  /** Whether the section with this ordinal is another than the one of that kind. */
  isNextSection(kind: WordedKind, ordinal: string): boolean {
    const named = this.ordinals.get(ordinal)
    if (named === undefined || named === kind) return false
    return !isWorded(named) || this.waiting.has(named)
  }

  private begin(kind: StatedKind | undefined): void {
    this.section = kind
    this.item = undefined
    this.count = 0
    this.answered = this.itemAnswered = false
    this.firstNumber = undefined
  }
}
