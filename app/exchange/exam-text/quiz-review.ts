import { isLetterAlone } from './option-marks.ts'
import type { Piece } from './piece.ts'

const BEGINS = /^(?:Question|题目|试题) ?\d{1,4}$/i
const STATE =
  /^(?:正确|不正确|错误|部分正确|(?:还?未)(?:作答|回答)|完成|correct|incorrect|partially correct|not answered|complete)$/i
const BESIDE = [
  /^(?:mark(?:ed out of)?|得分|获得|满分) ?\d.*$/i,
  /^(?:标记(?:试题|题目)|(?:remove )?flag question)$/i,
  /^(?:question text|(?:试题|题目)正文|题干|feedback|反馈)$/i,
  /^(?:select one(?: or more)?|选择一项(?:或多项)?) ?:$/i,
  /^your answer is (?:partially )?(?:in)?correct\.?$/i,
  /^[您你]的(?:回答|答案)(?:部分)?(?:不)?正确。?$/,
]

/**
 * What a learning platform writes around an item on the page that reviews a quiz, `Correct`,
 * `Mark 1.00 out of 1.00`, `Select one:`: where such a state stands below the number of an item.
 */
export function reviewLines(lines: readonly Piece[]): Set<Piece> {
  const filled = lines.filter((line) => line.text !== '')
  const isState = (at: number) =>
    at > 0 && STATE.test(filled[at]!.shape) && BEGINS.test(filled[at - 1]!.shape)
  if (!filled.some((_, at) => isState(at))) return new Set()
  return new Set(
    filled.filter((line, at) => {
      return (
        isState(at) ||
        (!isLetterAlone(filled[at - 1]) && BESIDE.some((beside) => beside.test(line.shape)))
      )
    }),
  )
}
