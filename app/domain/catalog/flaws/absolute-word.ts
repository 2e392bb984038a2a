import type { Locale } from '../../locale.ts'
import type { ItemRule } from './flaw.ts'
import { withoutQuotations } from './quoted.ts'

const words: Record<Locale, RegExp> = {
  'zh-CN':
    /总是|总会|永远|始终都|从来(?:不|没有)|从不|[绝决]不|绝对(?!值|湿度|温度|压力|误差|数|零|路径|多数|坐标)|一律|必定|必然|肯定会|(?:毫无|无一)例外|百分之百|100[%％]|完全(?=[不没取由是能可依会无])|所有(?!者|权|制|的?事)|任何|每[次回]都|唯一|毫不|根本不|(?<![不有给定达到这]|满足|具备)一定(?!的|程度|时间|比例|数量|条件|范围|经验|压力|影响|基础|补偿|期限|量|金额|幅度|规模)/u,
  en: /(?<!not )\balways\b(?!-)|(?<!\b(?:would|has|have|had|been) )\bnever\b(?! mind)|\binvariably\b|\babsolutely\b|\bcompletely\b|\bentirely\b|\btotally\b|\bwithout exception\b|\bunder no circumstances\b|\bguaranteed to\b|\b(?:no\b.*|nobody |no one )\bever\b|\bno\b[^,.]*\bwhatsoever\b|\bnothing but\b|(?<!not )\bthe only\b|^only (?:those|the|if|when|people|customers)\b|(?:^|(?<!not |at |after |above |of ))\ball (?:customers|clients|buyers|people|employees|complaints|cases|guests|members|suppliers|parts)\b|(?<!not )\bevery (?:customer|client|buyer|person|employee|complaint|case|guest|member|supplier|part)\b/iu,
}

/**
 * A wrong option with a word that admits no exception (总是, never), while no right option has one: a
 * careful reader strikes it out without knowing the matter. What somebody says between quotation marks is
 * theirs, and 一定的 is no 一定.
 */
export const absoluteWord: ItemRule<'absolute-word'> = ({ kind, options, key }, locale) => {
  if (kind !== 'one' && kind !== 'several') return null
  const found = options.flatMap(({ id, text }) => {
    const word = words[locale].exec(withoutQuotations(text))?.[0]
    return word ? [{ id, word }] : []
  })
  const [first] = found
  if (!first || found.some(({ id }) => key.includes(id))) return null
  return [first.id, first.word]
}
