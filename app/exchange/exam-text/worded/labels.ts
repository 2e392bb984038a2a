import { KEY, type LabelName, type Labelled, markOf } from '#app/exchange/exam-text/labels.ts'
import { type Piece, cut } from '#app/exchange/exam-text/piece.ts'

/* Labels of items that are answered in words. There 分析： or 得分： may be a word of the answer. */

const RATIONALE = '(?:答案|试题|题目|本题)?解 ?析|详解|explanation|rationale'
const CRITERIA =
  '评分(?:标准|细则|要点|依据|说明)|采分点|得分点|给分(?:标准|要点)|marking scheme|rubric|grading criteria'
const ANSWER = `${KEY}|(?:答案|答题|回答|解答|参考)要点|要点|参考解答|解答|(?:正确|参考)(?:的?顺序|排序|匹配|连线)|(?:model|sample|suggested) answer`

const WORDS: [LabelName, string][] = [
  ['response', '(?:我|你|您|学生|考生|用户|作答)的?(?:答案|回答|作答)'],
  ['criteria', CRITERIA],
  ['rationale', RATIONALE],
  ['key', ANSWER],
  ['difficulty', '难度(?:系数|等级)?|难易(?:程度|度)|difficulty'],
  ['points', '分值|分数|points'],
  ['kind', '题型|题目类型|试题类型'],
  ['competency', '知识点|competency'],
  ['id', '(?:试题|题目)编号|item id'],
  ['note', '考点|考查点|出处|标签'],
]

const ALONE: Partial<Record<LabelName, string>> = {
  key: `|(?:${ANSWER}) ?$|答 ?: ?|解 ?: ?`,
  rationale: '|(?:答案)?解析$',
  criteria: `|(?:${CRITERIA}) ?$`,
}
const AT_START = WORDS.map(([label, words]) => ({
  label,
  mark: new RegExp(`^(?:${markOf(words)}${ALONE[label] ?? ''})`, 'i'),
}))

const KEY_INSIDE = new RegExp(
  `(?<![A-Za-z\\p{Script=Han}])${markOf(KEY)}|(?<=[。?!)_] ?)[答解] ?: ?`,
  'iu',
)
const AFTER_KEY = new RegExp(
  `(?<=[ 。;.)])(?:(?<rationale>${markOf(RATIONALE)})|(?<criteria>${markOf(CRITERIA)}))`,
  'i',
)

/**
 * Cuts a line of an item that is answered in words: at the label it begins with, at a key label after
 * the stem, and at a rationale or criteria after an answer. All else is text, whatever it looks like.
 */
export function cutWorded(piece: Piece, mayHoldStem: boolean): Labelled[] {
  for (const { label, mark } of AT_START) {
    const match = mark.exec(piece.shape)
    if (match) return [...cutAnswer(label, inside(piece, match))]
  }
  const key = mayHoldStem ? KEY_INSIDE.exec(piece.shape) : null
  if (!key) return [{ piece }]
  const answer = inside(piece, key)
  return [{ piece: cut(piece, 0, key.index) }, ...cutAnswer('key', answer)]
}

function cutAnswer(label: LabelName, piece: Piece): Labelled[] {
  const match = label === 'key' || label === 'criteria' ? AFTER_KEY.exec(piece.shape) : null
  if (!match) return [{ label, piece }]
  const next = match.groups!.rationale === undefined ? 'criteria' : 'rationale'
  return [{ label, piece: cut(piece, 0, match.index) }, ...cutAnswer(next, inside(piece, match))]
}

/** What follows a label, without the bracket that closes one opened before it: `（答案：甲）`. */
function inside(piece: Piece, { index, 0: mark }: RegExpExecArray): Piece {
  const rest = cut(piece, index + mark.length)
  const isOpen = /^[([]/.test(mark) && !/[)\]]/.test(mark)
  return isOpen && /[)\]]$/.test(rest.shape) ? cut(rest, 0, rest.shape.length - 1) : rest
}
