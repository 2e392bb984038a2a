import type { Answer } from './answer-list.ts'
import type { Facts } from './facts.ts'
import type { Key } from './key.ts'
import type { Piece } from './piece.ts'
import type { SectionHeading } from './section.ts'

/** What a line, or a labelled part of one, is taken for before the items are put together. */
export type Line = { piece: Piece } & (
  | { type: 'blank' | 'separator' | 'litter' | 'text' }
  | { type: 'section'; heading: SectionHeading }
  | { type: 'heading' }
  | { type: 'numbered'; number: number; firm: boolean; rest: Piece }
  /** `题干：…`: the stem of an item, whether or not a number stands before it. */
  | { type: 'stem'; rest: Piece }
  | { type: 'option'; letter: string; firm: boolean }
  /** `正确`, or `true. 正确`: one of the two choices of a true-false item. */
  | { type: 'truth'; value: boolean }
  /** `key` is missing when what stands there is no key; the piece is empty when nothing does. */
  | { type: 'key'; key?: Key }
  /** A note (考点：…) is part of the rationale, but only after a key. */
  | { type: 'rationale'; note: boolean }
  | { type: 'criteria' }
  | { type: 'facts'; facts: Facts }
  /** A line of an answer sheet; without answers it is the heading of the sheet or of one of its parts. */
  | { type: 'answers'; answers: Answer[]; part?: AnswerPart }
  /** More of the last answer of the sheet. */
  | { type: 'words' }
)

export type LineOf<T extends Line['type']> = Extract<Line, { type: T }>

/** What a heading inside an answer sheet says the answers under it belong to. */
export type AnswerPart = Partial<SectionHeading>
