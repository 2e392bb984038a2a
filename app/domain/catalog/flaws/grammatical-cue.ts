import type { Locale } from '../../locale.ts'
import type { FlawOption, FlawText, ItemRule } from './flaw.ts'
import { fitsMeasureWord, measureWordBefore, saysThing } from './measure-words.ts'

/** How a stem ends that an option completes, and whether an option's form goes on from there. */
type Form = { ending: string; fits: (option: string) => boolean | null }

/** Written with a vowel and spoken without, and the other way round. */
const spoken = {
  consonant: /^(?:uni(?!m|n)|use|usu|uti|eu|one|once)/iu,
  vowel: /^(?:hour|honest|honou?r|heir)/iu,
}

function englishForm(stem: string): Form | null {
  const ending = /(?<=^|\s)(an?|are|should|must|can|will|may|would|to|by)[\s_:]*$/iu.exec(stem)?.[1]
  const starts = (words: RegExp) => (option: string) => !words.test(option)
  switch (ending?.toLowerCase()) {
    case 'a':
      return / or a$/iu.test(stem)
        ? null
        : { ending: 'a', fits: (option) => !startsWithVowel(option) }
    case 'an':
      return / a or an$/iu.test(stem) ? null : { ending: 'an', fits: startsWithVowel }
    case 'are':
      return { ending: 'are', fits: starts(/^(?:an?|one) (?!.* and )/iu) }
    case 'by':
      return {
        ending: 'by',
        fits: (option) =>
          /^\w+ing\b/iu.test(option) ? true : starts(/^(?:to|an?|the) /iu)(option),
      }
    case undefined:
      return null
    default:
      return { ending: ending!, fits: starts(/^(?:an?|the) /iu) }
  }
}

function startsWithVowel(option: string): boolean {
  if (spoken.consonant.test(option)) return false
  return /^[aeiou]/iu.test(option) || spoken.vowel.test(option)
}

function chineseForm(stem: string, { options, key }: FlawText): Form | null {
  const measure = measureWordBefore(stem)
  if (measure) return { ending: measure, fits: (option) => fitsMeasureWord(measure, option) }
  if (/(?:立即|马上|必须|应当|应该|应)\s*[（(]\s*[）)][。？]?$/u.test(stem))
    return { ending: '（ ）', fits: (option) => !saysThing(option) }
  const right = options.filter(({ id }) => key.includes(id))
  const alone = right.length === 1 && right[0]!.text.endsWith('的')
  if (alone && /[（(]\s*[）)]的/u.test(stem))
    return { ending: '的', fits: (option) => option.endsWith('的') }
  return null
}

/**
 * A stem whose grammar only some options go on from (an article, a plural, 一位 before what is no person),
 * among them every right one: whoever hears the sentence need not know the matter.
 */
export const grammaticalCue: ItemRule<'grammatical-cue'> = (text, locale) => {
  const form = formOf(text, locale)
  if (!form || text.key.length === 0) return null
  const fit = ({ text: option }: FlawOption) => form.fits(option.trim())
  const right = text.options.filter(({ id }) => text.key.includes(id))
  const odd = text.options.find((option) => fit(option) === false)
  return odd && right.every((option) => fit(option) === true) ? [odd.id, form.ending] : null
}

function formOf(text: FlawText, locale: Locale): Form | null {
  const stem = text.stem.trim()
  return locale === 'en' ? englishForm(stem) : chineseForm(stem, text)
}
