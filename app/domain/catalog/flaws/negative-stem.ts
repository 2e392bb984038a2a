import type { Locale } from '../../locale.ts'
import { stemParts } from '../stem.ts'
import type { ItemRule } from './flaw.ts'
import { withoutQuotations } from './quoted.ts'

/** What an author has set off so that it is not read over: 【不】, **not**, NOT. */
const emphasis = /【[^】]*】|(\*\*|__)[^*_]+\1|\b(?:NOT|EXCEPT|LEAST|NEVER|FALSE|INCORRECT)\b/gu

const which = '哪[一几些]?[个种类项条句位样家款步件份名]?'
const not =
  '(?:不(?:是|属于|能|会|应|该|可|宜|必|需|要|包括|包含|参与|符合|妥|当|恰当|合适|正确|对|利于|影响|计入|算|适用|适合|具备|承担|涉及|支持|允许|得(?!不))|没有|没|未|并非|无[需须关])'
const wrong = '(?:错误|有误)'

const chinese = [
  // 不正确的是，有误的一项是，没有……的是哪几种
  new RegExp(
    `(${not}|(?<!属于.*)${wrong})(?:(?!时|后|前|，)[^。；？！]){0,10}?的?(?:的(?:是|有|为)|的?一项(?:是|为)?)`,
    'u',
  ),
  // 哪一项不属于，哪种情况下，……不应当
  new RegExp(
    `${which}(?:(?:情况|场合|条件)下，?)?(?:(?!属于|能|可以|会|是)[^，。；？！]){0,5}(${not})`,
    'u',
  ),
  // 哪种说法是错误的
  new RegExp(
    `${which}(?:说法|做法|叙述|描述|表述|理解|观点|选项)?(?:是)?(${wrong})的?[？?（(。]`,
    'u',
  ),
  // 除下列哪一项外，都是；……都是，除了（）
  /(除)了?[^，。]{0,10}(?:哪|[（(_]).*/u,
  // 不包括（ ），不是：
  new RegExp(`(${not})[^，。；？！的]{0,4}\\s*(?:[（(]\\s*[）)]|_+|[:：])[。？]?$`, 'u'),
]

const notInEnglish =
  "(not|never|cannot|\\w+n[’']t|least|(?:has|have|is|are) no|(?:is|are) (?:an? )?(?:incorrect|false|untrue|wrong|inappropriate|unsuitable|inaccurate|improper))"
const english = [
  /\b(?:all|each|any|every|both|following|these|those)\b.*\b(except)\b/iu,
  /\b(with the exception of)\b\s*:?$/iu,
  new RegExp(
    `^(?:.*, )?(?:at |in |to |by |for |from )?(?:which|what|who|when|where)\\b.*?\\b${notInEnglish}\\b`,
    'iu',
  ),
  /^[^?]*\b(not|never|cannot|\w+n[’']t)\b[^?.]*(?:[:_]|\b(?:to|by|be|with|for))\s*$/iu,
]
/** Where a clause begins that says when or of what, and asks nothing. */
const clause =
  /(?<=^\W*\w+\b.*)\b(?:when|if|because|that|whom?|whose|until|unless|where|whether|although|while|you have|and|(?:he|she|they|it|we|you) (?:has|have|had|did|does|do|is|are|was|were|will|would|can|could))\b.*$/iu
const noNegation =
  /\bnot only\b|\bno longer\b|\bno (?:later|earlier|more|less|fewer|sooner) than\b|\bat least\b/giu

/**
 * A stem that asks for what is not so and does not set the “not” off, so that a reader who knows the
 * answer misses the question. Only the question counts: what is said of the situation, in a clause or
 * between quotation marks may be negative. Statements to be judged are left alone.
 */
export const negativeStem: ItemRule<'negative-stem'> = ({ kind, stem }, locale) => {
  if (kind === 'statement') return null
  const word = negationIn(withoutQuotations(stem).replace(emphasis, ''), locale)
  return word ? [word] : null
}

function negationIn(stem: string, locale: Locale): string | undefined {
  if (locale === 'zh-CN') return found(chinese, stem)
  const asked = stemParts(stem)
    .question.split(/(?<=[.?!])\s+/u)
    .at(-1)!
  if (/^(?:how|why)\b/iu.test(asked)) return undefined
  return found(english, asked.replace(noNegation, '').replace(clause, ''))
}

function found(patterns: readonly RegExp[], text: string): string | undefined {
  return patterns.map((pattern) => pattern.exec(text)?.[1]).find((word) => word !== undefined)
}
