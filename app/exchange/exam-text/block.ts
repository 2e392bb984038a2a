import type { StatedKind, WordedKind } from './facts.ts'
import type { Key } from './key.ts'
import type { Line } from './line.ts'
import type { Piece } from './piece.ts'
import type { SectionHeading } from './section.ts'
import type { Said } from './worded/paragraphs.ts'

/** A run of items under one section line; `kind` is missing where no line has named one. */
export type Section = Partial<SectionHeading> & { id: number }

/** The lines of one item as a reader sees it, before anybody asked whether it is a good item. */
export type Block = {
  section: Section
  number?: number
  /** The line it begins with, its number included. */
  opening: Piece
  lines: Line[]
  /** It has something only items have; the others may be lists inside a stem or a rationale. */
  hasOptions: boolean
  hasKey: boolean
  hasBracketKey: boolean
  /** From the answer sheet. */
  answers: SheetAnswer[]
  /** What it has instead of options and a key, where it is answered in words. */
  worded?: Worded
}

/** Every answer it states, line by line, and how a person marks it. */
export type Worded = {
  kind: WordedKind
  answers: Said[][]
  criteria: Said[]
  /** Its list may as well be the items whose numbers are missing after it. */
  mayHoldItems?: true
}

/** An item of which only the beginning has been seen. */
export function newBlock(section: Section, opening: Piece, lines: Line[]): Block {
  const nothing = { hasOptions: false, hasKey: false, hasBracketKey: false }
  return { section, opening, lines, answers: [], ...nothing }
}

export type SheetAnswer = {
  number: number
  key?: Key
  line: number
  words: Said[]
  criteria: Said[]
  rationale: Piece[]
}

/** The answers under one heading of an answer sheet, or up to where its numbers begin again. */
export type AnswerGroup = {
  kind?: StatedKind
  ordinal?: string
  answers: SheetAnswer[]
}

/** An answer sheet and the items that stand before it, after the sheet before. */
export type Sheet = { blocks: Block[]; groups: AnswerGroup[] }

/** Whether it has neither options nor a key: it is not complete yet, or no item at all. */
export function isBare(block: Block): boolean {
  return !block.worded && !block.hasOptions && !block.hasKey && !block.hasBracketKey
}

/** Whether nothing but its number was seen, and perhaps facts. */
export function isEmpty(block: Block): boolean {
  return isBare(block) && block.lines.every(({ type }) => type !== 'text')
}
