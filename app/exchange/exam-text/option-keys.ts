import type { Key } from './key.ts'
import type { OptionMark } from './option-marks.ts'
import { shapeOf } from './shape.ts'

type Option = { label: string; text: string }
type SignedOption = Option & { sign?: OptionMark['sign'] }
export type MarkedOptions = { options: Option[]; key?: Key }

const RIGHT =
  / ?[([] ?(?:正确(?:答案|选项)|correct(?: answer)?|[√✓✔☑✅]\ufe0f?) ?[)\]]$| [√✓✔☑✅]\ufe0f?$/iu
/** Glued to its option, `售前√`, but not what the option speaks of, `打√`. */
const GLUED = /(?<=[\p{Script=Han}A-Za-z0-9)）])(?<![打画划填勾写标用为是选])[√✓✔]$/u
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
  if (letters.length === 0 || isEvery)
    return { options: options.map(({ label, text }) => ({ label, text })) }
  return {
    options: options.map(({ label, text }, i) => {
      const end = ends[i]! > 0 ? ends[i] : WRONG.exec(shapeOf(text))?.index
      return { label, text: end ? text.slice(0, end) : text }
    }),
    key: { kind: 'letters', letters },
  }
}

/**
 * The options and their key where no key is stated and no option says `（正确答案）`: a sign stands before the
 * letters of some, `√A.` `*A.`, the boxes of some are filled and of others open, or a √ ends some.
 */
export function signedOptions(options: readonly SignedOption[]): MarkedOptions {
  const bare = options.map(({ label, text }) => ({ label, text }))
  const withSign = (sign: OptionMark['sign']) =>
    options.filter((option) => option.sign === sign).map(({ label }) => label)
  const right = withSign('right')
  if (isSome(right, options)) return { options: bare, key: { kind: 'letters', letters: right } }
  const filled = withSign('filled')
  const isBoxed = filled.length + withSign('open').length === options.length
  if (isBoxed && isSome(filled, options))
    return { options: bare, key: { kind: 'letters', letters: filled } }
  const glued = options.filter(({ text }) => GLUED.test(text)).map(({ label }) => label)
  if (!isSome(glued, options) || options.some(({ text }) => /[×✗✘]$/.test(text)))
    return { options: bare }
  return {
    options: bare.map(({ label, text }) => ({ label, text: text.replace(GLUED, '') })),
    key: { kind: 'letters', letters: glued },
  }
}

function isSome(letters: readonly string[], options: readonly SignedOption[]): boolean {
  return letters.length > 0 && letters.length < options.length
}
