import type { Locale } from '../../locale.ts'
import type { ItemRule } from './flaw.ts'

/** Words of a question that would fit any options whatever. */
const generic = {
  'zh-CN':
    /以下|下列|下面|上面|各项|选项|说法|叙述|描述|表述|陈述|答案|请|选出|选择|找出|哪[一几些]?[项个种些]?|不?正确|错误|准确|[对的是有为中里一项]|其中|[\p{P}\p{S}\s]/gu,
  en: /\b(?:which|one|ones|of|the|following|these|those|is|are|an?|statements?|answers?|options?|true|correct|right|false|accurate|choose|select|pick)\b|[\p{P}\p{S}\s]/giu,
}
/** 关于……，“about …”: a topic is not yet a question. */
const topic = {
  'zh-CN': /^(?:关于|有关|对于|针对)[^，。？]{1,16}?(?:，|的(?=说法|描述|叙述|表述|陈述))/u,
  en: /^(?:regarding|concerning|about|as for|on) [^,?]+,|\b(?:about|of|on|regarding|concerning) (?!the following|these|those)[^?,]{1,40}?(?=$|[?.:]| (?:is|are) (?:true|correct|right|false|accurate)\b)/iu,
}
const asks = {
  'zh-CN': /[？?]|哪|什么|谁|几|多少|多长|多久|怎|何|吗|呢|是否/u,
  en: /\?/u,
}
const verdict = { 'zh-CN': /正确|错误|对|准确/u, en: /\b(?:true|correct|right|false|accurate)\b/iu }

/**
 * A stem that cannot be answered with the options covered (the cover-the-options rule of the NBME's “Item
 * writing guide”): it asks only what is true, of anything or of a mere topic, or it is a heading or a
 * subject without a question.
 */
export const unfocusedStem: ItemRule<'unfocused-stem'> = ({ kind, stem, options }, locale) => {
  if (kind === 'statement' || options.length === 0) return null
  const plain = stem
    .normalize('NFKC')
    .replaceAll(',', locale === 'en' ? ',' : '，')
    .trim()
  const rest = plain.replace(topic[locale], '').replace(generic[locale], '')
  if (rest === '' && verdict[locale].test(plain)) return []
  return !asks[locale].test(plain) && isStub(plain, locale) ? [] : null
}

/** Too little for a sentence: a heading, or a subject that waits for all of its sense. */
function isStub(stem: string, locale: Locale): boolean {
  if (locale === 'en') return !/_/u.test(stem) && stem.split(/\s+/u).length <= 4
  const blank = /\(\s*\)|_+/u
  const words = stem.replace(blank, '').replace(/[\p{P}\s]/gu, '')
  if (/^\p{Script=Han}{1,4}是$/u.test(words)) return true
  return !blank.test(stem) && [...words].length <= 8
}
