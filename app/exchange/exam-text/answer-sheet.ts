import { type Answer, readAnswerList } from './answer-list.ts'
import { readKey } from './key.ts'
import { keyAndSentence } from './key-sentence.ts'
import { cutAsKey } from './labels.ts'
import type { AnswerPart, Line } from './line.ts'
import { type Piece, cut } from './piece.ts'
import { readNumber } from './numbering.ts'
import { holdsOptions, markAtStart } from './option-marks.ts'
import { afterChineseNumber, isChapter, readSection } from './section.ts'

/** 参考答案, 《…》试题答案, 答案及解析, Answer key: what may stand over an answer sheet. */
export const SHEET_HEADING =
  /^.{0,30}(?:答 ?案|answers?(?: key)?) ?[表栏]? ?(?:[及与和]?(?:答案|解析|详解|评分标准|说明)){0,2} ?[)\]]? ?:?$/i

/**
 * Reads a line of an answer sheet: a list (`1.A 2.B`), one answer with its rationale (`1. A 解析：…`), or
 * a heading over either. Outside a sheet a heading counts only if answers follow, and a list only if
 * it has two answers in order. `undefined` when the line is no part of an answer sheet.
 */
export function readAnswers(
  piece: Piece,
  next: readonly Piece[],
  inSheet: boolean,
): Line[] | undefined {
  const lists = readAnswerLines(piece)
  if (lists && (inSheet || lists.some(({ answers }) => isInOrder(answers)))) return lists
  if (!inSheet) {
    const opens = SHEET_HEADING.test(piece.shape) && holdsAnswers(next)
    return opens ? [{ type: 'answers', piece, answers: [] }] : undefined
  }
  const part = readPart(piece.shape)
  if (part) return holdsAnswers(next) ? [{ type: 'answers', piece, answers: [], part }] : undefined
  return readOneAnswer(piece, next[0])
}

/** Whether items begin again after an answer sheet: a heading without answers, or an item with options. */
export function endsSheet(piece: Piece, next: Piece | undefined): boolean {
  return readPart(piece.shape) !== undefined || beginsItem(piece, next)
}

function beginsItem(piece: Piece, next: Piece | undefined): boolean {
  if (!readNumber(piece.shape)) return false
  return holdsOptions(piece) || (next !== undefined && markAtStart(next)?.letter === 'A')
}

/** Whether the next lines are answers, or a heading with answers under it. */
function holdsAnswers([first, second]: readonly Piece[]): boolean {
  if (!first) return false
  if (isAnswer(first, second)) return true
  return second !== undefined && readPart(first.shape) !== undefined && isAnswer(second, undefined)
}

function isAnswer(piece: Piece, next: Piece | undefined): boolean {
  return readAnswerLines(piece) !== undefined || readOneAnswer(piece, next) !== undefined
}

/** `1. A 解析：…`, `2.【答案】B`, `3.C。因为…`: a number, a key, and what is said about it. */
function readOneAnswer(piece: Piece, next: Piece | undefined): Line[] | undefined {
  const number = readNumber(piece.shape)
  if (!number || beginsItem(piece, next)) return undefined
  const [first, ...rest] = cutAsKey(cut(piece, number.end)).map((part) => part.piece)
  if (!first) return undefined
  const whole = readKey(first.shape)
  const said = whole ? undefined : keyAndSentence(first, true)
  const key = whole ?? said?.key
  if (!key) return undefined
  const explained = said ? [said.sentence, ...rest] : rest
  return [
    { type: 'answers', piece, answers: [{ number: number.number, key, words: first.text }] },
    ...explained.map((said): Line => ({ type: 'rationale', piece: said, note: false })),
  ]
}

/** A line of answers, which may hold several parts: `一、单选题：1-5 ABCDA 二、判断题：1-2 √×`. */
export function readAnswerLines(piece: Piece): AnswerLine[] | undefined {
  const lists = piece.shape.split(PART_INSIDE).map(readPartAndList)
  const lines = lists.flatMap((list): AnswerLine[] =>
    list ? [{ type: 'answers', piece, ...list }] : [],
  )
  return lines.length === lists.length ? lines : undefined
}

export type AnswerLine = Extract<Line, { type: 'answers' }>
const PART_INSIDE = /(?<=[^ ]) ?(?=[一二三四五六七八九十]{1,2} ?[、.])/

/** `一、单选题：1-5 ABCDA`: a part of the sheet with its answers on the same line. */
function readPartAndList(shape: string): Pick<AnswerLine, 'answers' | 'part'> | undefined {
  const answers = readAnswerList(shape)
  if (answers) return { answers }
  const from = shape.search(/(?<=[:、) \p{Script=Han}]) ?\d/u)
  if (from < 1) return undefined
  const part = readPart(shape.slice(0, from).trim())
  const listed = part && readAnswerList(shape.slice(from).trim())
  return listed && { answers: listed, part }
}

/** A heading inside a sheet, and what it says the answers under it belong to. */
export function readPart(shape: string): AnswerPart | undefined {
  const section = readSection(shape) ?? readSection(shape.replace(/(?:参考)?答案 ?:?$/, '').trim())
  if (section) return section
  const from = afterChineseNumber(shape)
  if (from === 0 && !isChapter(shape)) return undefined
  const ordinal = /[一二三四五六七八九十]+/.exec(shape.slice(0, from))?.[0]
  return ordinal === undefined ? {} : { ordinal }
}

function isInOrder(answers: readonly Answer[]): boolean {
  return (
    answers.length > 1 &&
    answers.every((one, i) => i === 0 || one.number === answers[i - 1]!.number + 1)
  )
}
