import type { Locale } from '../../locale.ts'
import type { ItemRule } from './flaw.ts'

/** Words of every second stem; repeating them points to nothing. */
const everyday = {
  'zh-CN':
    /客户|顾客|客人|公司|员工|什么|怎么|怎样|哪[一几些]?[个种项句条]|先|应当|应该|可以|时候|方式|[的了在是时由谁着把对和与及为不]/gu,
  en: /^(?:about|after|again|already|before|being|customers?|could|does|first|from|have|into|more|most|people|should|that|their|them|then|there|these|they|this|those|what|when|where|which|while|with|would|your)$/u,
} as const

/**
 * A right option that repeats a word of the stem while no wrong one repeats any (a clang association:
 * Millman, Bishop, Ebel, “An analysis of test-wiseness”, 1965).
 */
export const clangCue: ItemRule<'clang-cue'> = ({ kind, stem, options, key }, locale) => {
  if (kind !== 'one') return null
  const asked = wordsOf(stem, locale)
  const echoed = options.map(({ id, text }) => ({
    id,
    word: [...wordsOf(text, locale)].find((word) => asked.has(word)),
  }))
  const [echo, ...others] = echoed.filter(({ word }) => word !== undefined)
  if (!echo || others.length > 0 || !key.includes(echo.id)) return null
  return [echo.id, echo.word!]
}

function wordsOf(text: string, locale: Locale): Set<string> {
  const folded = text.normalize('NFKC').toLowerCase()
  if (locale === 'en')
    return new Set(
      (folded.match(/\p{L}{4,}/gu) ?? [])
        .filter((word) => !everyday.en.test(word))
        .map((word) => (word.length > 5 ? word.slice(0, 5) : word)),
    )
  const runs = folded.replace(everyday['zh-CN'], ' ').match(/\p{Script=Han}{2,}/gu) ?? []
  return new Set(
    runs.flatMap((run) => [...run].slice(1).map((_, at) => [...run].slice(at, at + 2).join(''))),
  )
}
