import type { Locale } from '../../locale.ts'
import type { ItemRule } from './flaw.ts'

const letters = String.raw`[A-I](?:项|选项)?(?:\s*[、,，和与及或]\s*(?:选项)?[A-I](?:项)?)+`
const forms: Record<Locale, RegExp[]> = {
  'zh-CN': [
    /^(?:以上|上述|上面|前面)(?:所有|各|[两三四几])?(?:[项种点条]|选项|说法|答案|情况|方法|内容|做法)?(?:都|均|皆|全)\p{Script=Han}{0,7}$/u,
    /^(?:全部|都|均|皆|全)(?:都|是|为)?(?:正确|对|不对|错误|错|不正确|不是)$/u,
    /^前?[两二三四](?:项|者|种|个)(?:都|均|皆)(?:是|对|正确|可以|不对)$/u,
    /^以上(?:没有|无)(?:一项|正确|对)?(?:的|答案)?$/u,
    new RegExp(`^(?:选项)?${letters}(?:都|均|皆|全)?(?:是|对|正确|可以|不对)?$`, 'u'),
  ],
  en: [
    /^(?:all|none|any|both|either|neither|each)(?: (?:two|three|four|five))?(?: of)? (?:the )?(?:above|these|those|them|options|answers|choices)(?: (?:methods|options|answers|statements|choices|reasons|items|points))?(?: (?:is|are)(?: \w+){1,2})?$/iu,
    /^(?:all|none|both|neither)(?: are| is)? (?:correct|right|true|wrong|false)$/iu,
    /^(?:[Bb]oth |[Ee]ither |[Nn]either )?[A-I](?:, [A-I])*,? (?:and|or|nor|&) [A-I](?: only)?$/u,
  ],
}

/**
 * An option that speaks of the other options: “all of the above”, 以上都不对, “both A and B”. Knowing two
 * options then settles the rest, and where options are shuffled it points to nothing.
 */
export const allOfTheAbove: ItemRule<'all-of-the-above'> = ({ options }, locale) => {
  const found = options.find(({ text }) => {
    const said = text
      .normalize('NFKC')
      .trim()
      .replace(/[。.;；!！]+$/u, '')
    return forms[locale].some((form) => form.test(said))
  })
  return found ? [found.id] : null
}
