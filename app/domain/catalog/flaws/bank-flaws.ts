import { locales, type Locale } from '../../locale.ts'
import type { Item } from '../item.ts'
import { absoluteWord } from './absolute-word.ts'
import { allOfTheAbove } from './all-of-the-above.ts'
import { clangCue } from './clang-cue.ts'
import { defaultFlawRules, type FlawRules } from './default-flaw-rules.ts'
import { flawTextOf } from './flaw-texts.ts'
import type { Flaw, FlawCode, FlawText, FlawValues, ItemRule } from './flaw.ts'
import { grammaticalCue } from './grammatical-cue.ts'
import { keyPosition } from './key-position.ts'
import { longestKey } from './longest-key.ts'
import { missingRationale } from './missing-rationale.ts'
import { nearDuplicateStems } from './near-duplicate-stems.ts'
import { negativeStem } from './negative-stem.ts'
import { oneKeyMultiple } from './one-key-multiple.ts'
import { overlappingOptions } from './overlapping-options.ts'
import { unfocusedStem } from './unfocused-stem.ts'

/** The rules that look at one item at a time. */
export const itemRules = {
  'negative-stem': negativeStem,
  'all-of-the-above': allOfTheAbove,
  'absolute-word': absoluteWord,
  'overlapping-options': overlappingOptions,
  'unfocused-stem': unfocusedStem,
  'one-key-multiple': oneKeyMultiple,
  'missing-rationale': missingRationale,
  'grammatical-cue': grammaticalCue,
  'clang-cue': clangCue,
} satisfies { [Code in FlawCode]?: ItemRule<Code> }

/** What stands in no language: it is looked at once, in the first. */
const languageless: readonly FlawCode[] = ['one-key-multiple', 'key-position']

/**
 * The item-writing flaws of a bank, by the rules that are on in each language: those of its items in their
 * order, then those of the bank as a whole. What an item lacks in a language is not looked at in it.
 */
export function bankFlaws(
  items: readonly Item[],
  languages: readonly Locale[] = locales,
  rules: FlawRules = defaultFlawRules,
): Flaw[] {
  return languages.flatMap((locale, at) => {
    const texts = items.flatMap((item) => flawTextOf(item, locale) ?? [])
    const on = (code: FlawCode) =>
      rules[code].includes(locale) && (at === 0 || !languageless.includes(code))
    return flawsIn(texts, locale, on)
  })
}

function flawsIn(
  texts: readonly FlawText[],
  locale: Locale,
  on: (code: FlawCode) => boolean,
): Flaw[] {
  const flaw = <Code extends FlawCode>(
    code: Code,
    item: string | null,
    values: FlawValues[Code] | null,
  ): Flaw[] =>
    values
      ? [{ code, item, locale: languageless.includes(code) ? null : locale, values } as Flaw]
      : []
  const codes = (Object.keys(itemRules) as (keyof typeof itemRules)[]).filter(on)
  return [
    ...texts.flatMap((text) =>
      codes.flatMap((code) => flaw(code, text.id, itemRules[code](text, locale))),
    ),
    ...(on('near-duplicate-stems')
      ? nearDuplicateStems(texts).flatMap(([one, other]) =>
          flaw('near-duplicate-stems', other, [one]),
        )
      : []),
    ...(on('longest-key') ? flaw('longest-key', null, longestKey(texts)) : []),
    ...(on('key-position') ? flaw('key-position', null, keyPosition(texts)) : []),
  ]
}
