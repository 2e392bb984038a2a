import type { ExchangeItem, ExchangeItemOf, Problem } from '#app/exchange/exchange-item.ts'
import type { Block, Worded } from './block.ts'
import { factsOf, rationaleOf } from './draft.ts'
import type { Piece } from './piece.ts'
import { type ExamTextCode, problem } from './problem.ts'
import { stemOf } from './tags.ts'
import { fillBlanks } from './worded/blanks.ts'
import { readCriteria } from './worded/criteria.ts'
import { type Entry, labelledLists } from './worded/labelled-lists.ts'
import { letterAt, orderOf, pairUp } from './worded/pairs.ts'
import { type Said, paragraphs } from './worded/paragraphs.ts'
import { readQuantity } from './worded/quantity.ts'

/** More than anybody matches or puts in order; also what letters and the check of choices allow. */
const MOST_ENTRIES = 12

type Common = Omit<ExchangeItemOf<'ordering'>, 'kind'>

/** An item answered in words that can be used as it is, or the first reason why not. */
export function checkWorded(block: Block, worded: Worded): ExchangeItem | Problem {
  const { stem: lines, lists } = bodyOf(block, worded)
  const { stem, facts } = stemOf(lines)
  const { kind: _, ...said } = factsOf(block, facts)
  const rationale = rationaleOf(block)
  const common: Common = {
    ...said,
    stem,
    options: [],
    key: [],
    ...(rationale !== '' && { rationale }),
    line: block.opening.line,
  }
  worded.criteria.push(...block.answers.flatMap(({ criteria }) => criteria))
  const read = stem === '' ? 'no-stem' : itemOf(common, worded, lists, answersOf(block, worded))
  if (typeof read !== 'string') return read
  const subject = block.number === undefined ? 'the item' : `item ${block.number}`
  return problem(block.opening.line, read, subject, stem)
}

type Lists = { letters: Entry[]; numbers: Entry[] }

function bodyOf(block: Block, { kind }: Worded): { stem: Piece[]; lists: Lists } {
  const lines = block.lines.flatMap((line) => (line.type === 'text' ? [line.piece] : []))
  if (kind !== 'matching' && kind !== 'ordering') {
    return { stem: lines, lists: { letters: [], numbers: [] } }
  }
  const { stem, ...lists } = labelledLists(lines)
  return { stem, lists }
}

/** Every answer stated for the item, beside it and on sheets; they may be the same twice. */
function answersOf(block: Block, worded: Worded): Said[][] {
  const stated = [...worded.answers, ...block.answers.map(({ words }) => words)]
  return stated.filter((lines) => paragraphs(lines) !== '')
}

function itemOf(
  common: Common,
  worded: Worded,
  lists: Lists,
  stated: Said[][],
): ExchangeItem | ExamTextCode {
  const [answer = [], ...others] = stated
  const text = paragraphs(answer)
  if (others.some((other) => paragraphs(other) !== text)) return 'conflicting-keys'
  const { kind } = worded
  if (worded.mayHoldItems) return 'unreadable-key'
  if (kind === 'short-answer' || kind === 'essay') return writtenOf(kind, common, worded, text)
  if (text === '') return 'no-key'
  if (worded.criteria.length > 0 && kind !== 'calculation') return 'kind-mismatch'
  switch (kind) {
    case 'calculation': {
      const quantity = worded.criteria.length === 0 ? readQuantity(text) : undefined
      if (!quantity) return writtenOf('short-answer', common, worded, text)
      return { kind: 'numeric', ...common, ...quantity }
    }
    case 'fill-in': {
      const filled = fillBlanks(common.stem, linesOf(answer))
      return typeof filled === 'string' ? filled : { kind, ...common, ...filled }
    }
    case 'matching':
      return matchingOf(common, lists, linesOf(answer))
    case 'ordering':
      return orderingOf(common, lists, linesOf(answer))
  }
}

/** Line by line, for answers that are lists. */
function linesOf(answer: readonly Said[]): string {
  return answer
    .map(({ piece }) => piece.text)
    .join('\n')
    .trim()
}

function writtenOf(
  kind: 'short-answer' | 'essay',
  common: Common,
  worded: Worded,
  model: string,
): ExchangeItem {
  const criteria = readCriteria(worded.criteria)
  return {
    kind,
    ...common,
    ...(model !== '' && { model }),
    ...(criteria.length > 0 && { criteria }),
  }
}

function matchingOf(common: Common, lists: Lists, answer: string): ExchangeItem | ExamTextCode {
  const sides = [lists.letters, lists.numbers]
  const broken = brokenLists(sides)
  if (broken) return broken
  const paired = pairUp(lists, answer)
  return paired ? { kind: 'matching', ...common, ...paired } : 'unreadable-pairs'
}

function orderingOf(common: Common, lists: Lists, answer: string): ExchangeItem | ExamTextCode {
  const isLettered = lists.letters.length > 0
  if (isLettered && lists.numbers.length > 0) return 'kind-mismatch'
  const entries = isLettered ? lists.letters : lists.numbers
  const broken = brokenLists([entries])
  if (broken) return broken
  const key = orderOf(entries, answer)
  if (!key) return 'unreadable-order'
  const options = entries.map(({ text }, i) => ({ label: letterAt(i), text }))
  return { kind: 'ordering', ...common, options, key }
}

function brokenLists(lists: readonly Entry[][]): ExamTextCode | undefined {
  if (lists.some((entries) => entries.length < 2)) return 'too-few-options'
  if (lists.some((entries) => entries.length > MOST_ENTRIES)) return 'too-many-options'
  return lists.flat().some(({ text }) => text === '') ? 'empty-option' : undefined
}
