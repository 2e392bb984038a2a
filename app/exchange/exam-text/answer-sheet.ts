import { type Answer, readAnswerList } from './answer-list.ts'
import { readKey } from './key.ts'
import { cutAsKey } from './labels.ts'
import type { AnswerPart, Line } from './line.ts'
import { type Piece, cut } from './piece.ts'
import { readNumber } from './numbering.ts'
import { markAtStart, optionMarks } from './option-marks.ts'
import { afterChineseNumber, isChapter, readSection } from './section.ts'

/** 参考答案, 《…》试题答案, 答案及解析, Answer key: what may stand over an answer sheet. */
const HEADING =
  /^.{0,30}(?:答 ?案|answers?(?: key)?) ?(?:[及与和]?(?:答案|解析|详解|评分标准|说明)){0,2} ?[)\]]? ?:?$/i

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
  const list = readPartAndList(piece)
  if (list && (inSheet || isInOrder(list.answers))) return [{ type: 'answers', piece, ...list }]
  if (!inSheet) {
    const opens = HEADING.test(piece.shape) && holdsAnswers(next)
    return opens ? [{ type: 'answers', piece, answers: [] }] : undefined
  }
  const part = readPart(piece)
  if (part) return holdsAnswers(next) ? [{ type: 'answers', piece, answers: [], part }] : undefined
  return readOneAnswer(piece)
}

/** Whether items begin again after an answer sheet: a heading without answers, or an item with options. */
export function endsSheet(piece: Piece, next: Piece | undefined): boolean {
  if (readPart(piece) || isChapter(piece.shape)) return true
  const letters = optionMarks(piece).filter(({ firm }) => firm)
  return (next && markAtStart(next)?.letter === 'A') || letters.length > 1
}

/** Whether the next lines are answers, or a heading with answers under it. */
function holdsAnswers(next: readonly Piece[]): boolean {
  const [first, second] = next
  if (!first) return false
  if (isAnswer(first)) return true
  return second !== undefined && readPart(first) !== undefined && isAnswer(second)
}

function isAnswer(piece: Piece): boolean {
  return readPartAndList(piece) !== undefined || readOneAnswer(piece) !== undefined
}

/** `1. A 解析：…`, `2.【答案】B`: a number, a key, and what is said about it. */
function readOneAnswer(piece: Piece): Line[] | undefined {
  const number = readNumber(piece.shape)
  if (!number) return undefined
  const [first, ...rest] = cutAsKey(cut(piece, number.end))
  const key = first?.label === 'key' ? readKey(first.piece.shape) : undefined
  if (!key) return undefined
  return [
    { type: 'answers', piece, answers: [{ number: number.number, key }] },
    ...rest.map(({ label, piece }): Line => {
      return { type: 'rationale', piece, note: label === 'note' }
    }),
  ]
}

/** `一、单选题：1-5 ABCDA`: a part of the sheet with its answers on the same line. */
function readPartAndList({ shape }: Piece): { answers: Answer[]; part?: AnswerPart } | undefined {
  const answers = readAnswerList(shape)
  if (answers) return { answers }
  const from = shape.search(/(?<=[:、) \p{Script=Han}]) ?\d/u)
  if (from < 1) return undefined
  const part = readPart({ line: 0, text: '', shape: shape.slice(0, from).trim() })
  const listed = part && readAnswerList(shape.slice(from).trim())
  return listed && { answers: listed, part }
}

function readPart({ shape }: Piece): AnswerPart | undefined {
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
