import type { Key } from './key.ts'
import { shapeOf } from './shape.ts'

type Option = { label: string; text: string }
export type MarkedOptions = { options: Option[]; key?: Key }

const RIGHT =
  / ?[([] ?(?:正确(?:答案|选项)|correct(?: answer)?|[√✓✔☑✅]\ufe0f?) ?[)\]]$| [√✓✔☑✅]\ufe0f?$/iu
const IN_WORDS = /(?:正确(?:答案|选项)|correct(?: answer)?) ?[)）\]】]$/i
const WRONG = / ?[([] ?[×✗✘✖❌❎]\ufe0f? ?[)\]]$| [×✗✘✖❌❎]\ufe0f?$/u

/**
 * Options that say themselves which is right, `接听（正确答案）` or `接听 √`, and the key this makes; without
 * what says it. What stands for a whole option, such as √ of two choices, marks none; nor does a sign
 * that every option has.
 */
export function markedOptions(options: readonly Option[]): MarkedOptions {
  const ends = options.map(({ text }) => RIGHT.exec(shapeOf(text))?.index ?? 0)
  const letters = options.flatMap(({ label }, i) => (ends[i]! > 0 ? [label] : []))
  const isEvery =
    letters.length === options.length && !options.every(({ text }) => IN_WORDS.test(text))
  if (letters.length === 0 || isEvery) return { options: [...options] }
  return {
    options: options.map(({ label, text }, i) => {
      const end = ends[i]! > 0 ? ends[i] : WRONG.exec(shapeOf(text))?.index
      return { label, text: end ? text.slice(0, end) : text }
    }),
    key: { kind: 'letters', letters },
  }
}
