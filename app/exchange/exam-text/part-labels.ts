import { type Piece, cut } from './piece.ts'

const STEM_WORDS = '题干|题目|(?:题干|题目|试题)内容'
const STEM = new RegExp(
  `^(?:[([] ?(?:${STEM_WORDS}|试题|问题) ?[)\\]] ?:?|(?:${STEM_WORDS}) ?:|题干 {2,}) ?`,
)
const OPTION_WORDS = '备?选项|备选答案|答案选项|options?|choices'
const OPTIONS = new RegExp(
  `^(?:[([] ?(?:${OPTION_WORDS}) ?[)\\]] ?:?|(?:${OPTION_WORDS}) ?:) ?`,
  'i',
)

/** What follows `题干：` or `【题目】`; `undefined` where a line does not begin so. */
export function afterStemLabel(piece: Piece): Piece | undefined {
  const label = STEM.exec(piece.shape)?.[0]
  return label === undefined ? undefined : cut(piece, label.length)
}

/** What follows `选项：` or `【选项】` before the options themselves; `undefined` for any other line. */
export function afterOptionsLabel(piece: Piece): Piece | undefined {
  const label = OPTIONS.exec(piece.shape)?.[0]
  return label === undefined ? undefined : cut(piece, label.length)
}
