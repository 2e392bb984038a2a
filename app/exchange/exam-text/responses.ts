import { numberHand, readNumber } from './numbering.ts'
import { isLetterAlone, markAtStart } from './option-marks.ts'
import type { Piece } from './piece.ts'
import { readSection } from './section.ts'

const RESPONSE =
  /(?:我|你|您|学生|考生|用户|作答)的?(?:答案|回答|作答) ?[\])]? ?:$|^your (?:answer|response) ?:$/i
const KEY_LABEL = /^[[(]? ?(?:正确|参考|标准)?答 ?案 ?[\])]? ?[是为]? ?:/
/** No learner is asked for more parts. */
const LONGEST = 12

/**
 * What a learner answered, where that stands on lines of its own between `我的答案：` and the key: it is
 * neither stem nor key. Where anything else comes before the key, no line is taken for an answer.
 */
export function responseLines(lines: readonly Piece[]): Set<Piece> {
  const filled = lines.filter((line) => line.text !== '')
  const responses = new Set<Piece>()
  filled.forEach(({ shape }, at) => {
    if (!RESPONSE.test(shape)) return
    const after = filled.slice(at + 1, at + 2 + LONGEST)
    const key = after.findIndex((line) => KEY_LABEL.test(line.shape))
    const between = after.slice(0, Math.max(key, 0))
    if (!between.some(endsResponse)) between.forEach((line) => responses.add(line))
  })
  return responses
}

const BUTTON =
  /^(?:(?:收起|展开|查看)(?:解析|答案)|AI ?(?:讲解|解析)|(?:我要)?纠错|加入收藏|收藏本题|标记(?:试题|题目)|flag question)$/i
/** The verdict on an answer, or its score: words of a text where no answer stands above. */
const VERDICT = /^(?:(?:回答|答题|作答)(?:正确|错误)|\d{1,3}(?:\.\d{1,2})? ?分)$/
const ANSWERED = /(?:我|你|您|学生|考生|用户)的?(?:答案|回答|作答) ?[\])]? ?:/

/**
 * What a learning platform shows beside an item: its buttons, and below what was answered its verdict and
 * the score. The text of an option whose letter stands on the line before is none of it.
 */
export function platformLines(lines: readonly Piece[]): Set<Piece> {
  const shown = new Set<Piece>()
  let before: Piece | undefined
  for (const line of lines) {
    if (line.text === '') continue
    const isBelow = before !== undefined && (shown.has(before) || ANSWERED.test(before.shape))
    const isShown = BUTTON.test(line.shape) || (isBelow && VERDICT.test(line.shape))
    if (isShown && !isLetterAlone(before)) shown.add(line)
    before = line
  }
  return shown
}

/** A line that begins something else: an item, its options, a section. */
function endsResponse(line: Piece): boolean {
  const isItem = readNumber(line.shape)?.firm === true && numberHand(line.shape) !== '(1)'
  const isOption = markAtStart(line)?.firm === true
  return isItem || isOption || RESPONSE.test(line.shape) || readSection(line.shape) !== undefined
}
