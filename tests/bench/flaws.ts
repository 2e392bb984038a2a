import { defaultFlawRules } from '#app/domain/catalog/flaws/default-flaw-rules.ts'
import type { FlawCode } from '#app/domain/catalog/flaws/flaw.ts'
import { locales } from '#app/domain/locale.ts'
import { precisionOf } from '#tests/flaws/precision.ts'
import { rounded, type Row } from './figures.ts'

/**
 * How far each rule for item-writing flaws can be trusted in each language, over all its labelled cases and
 * over those that were held back while it was tuned. A rule that is on keeps a precision of 0.9.
 */
export function benchFlaws(): Row[] {
  const codes = Object.keys(defaultFlawRules) as FlawCode[]
  return codes.flatMap((code) =>
    locales.map((locale): Row => {
      const { precision, recall, cases } = precisionOf(code, locale)
      const held = precisionOf(code, locale, 'held back')
      const isOn = defaultFlawRules[code].includes(locale)
      return {
        work: `flaw: ${code}, ${locale}${isOn ? '' : ' (off)'}`,
        limit: isOn ? 'precision ≥ 0.9' : '',
        figures: {
          precision: rounded(precision),
          recall: rounded(recall),
          'held back': rounded(held.precision),
          'and recall': rounded(held.recall),
          cases,
        },
        holds: isOn ? precision >= 0.9 : null,
      }
    }),
  )
}
