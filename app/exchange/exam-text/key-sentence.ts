import { type Key, readKey } from './key.ts'
import { type Piece, cut } from './piece.ts'

const KEY = '(选?(?:[A-Z]{1,8}|[√×✓✗✔✘❌对错]|正确|错误)(?:选?项)?)'
/** What goes on with the key instead of explaining it: `A，或B`. */
const NO_SENTENCE = '(?!或|也|和|与|及|[A-Za-z](?![A-Za-z]))'
const AFTER_SIGN = new RegExp(`^${KEY} ?[。.,;:、] ?${NO_SENTENCE}(?=.)`, 'i')
const AFTER_STOP = new RegExp(
  `^${KEY}(?: ?[。;] ?| ?[,:-] ?(?=因|理由|原因)| ?(?=《|\\((?:见|参见|详见|依据|根据|出自|出处|来源|第))| ?(?:[,;.]| -)? (?=because|since))${NO_SENTENCE}(?=.)`,
)
/** A word for true or false is no option that may be repeated: a comma ends it as well. */
const AFTER_TRUTH = new RegExp(
  `^(√|×|✓|✗|✔|✘|❌|对|错|正确|错误|true|false)(?: ?[,。;:.] ?| ?(?=\\())${NO_SENTENCE}(?=.{2})`,
  'i',
)

/**
 * A key before a sentence that explains it: `B。因为…`, `选A，因为…`. On a sheet a comma or a point is
 * enough; beside an item, where an option may be repeated, it takes the end of a sentence, 因为, or a source (`C 《安规》第4条`).
 */
export function keyAndSentence(
  piece: Piece,
  onSheet: boolean,
): { key: Key; sentence: Piece } | undefined {
  const match =
    (onSheet ? AFTER_SIGN : AFTER_STOP).exec(piece.shape) ?? AFTER_TRUTH.exec(piece.shape)
  const key = match ? readKey(match[1]!) : undefined
  const sentence = key && cut(piece, match![0].length)
  // `正确，错误` is no key and no sentence.
  return sentence && !readKey(sentence.shape) ? { key, sentence } : undefined
}
