import { defaultFlawRules } from '#app/domain/catalog/flaws/default-flaw-rules.ts'
import type { FlawCode } from '#app/domain/catalog/flaws/flaw.ts'
import { nearDuplicates } from '#app/domain/catalog/near-duplicates.ts'
import { locales } from '#app/domain/locale.ts'
import { labelledCases } from '#tests/flaws/labelled-cases.ts'
import { precisionOf } from '#tests/flaws/precision.ts'
import { rounded, type Row } from './figures.ts'

/**
 * How far each rule for item-writing flaws can be trusted in each language, over all its labelled cases and
 * over those that were held back while it was tuned. A rule that is on keeps a precision of 0.9.
 */
export function benchFlaws(): Row[] {
  const codes = Object.keys(defaultFlawRules) as FlawCode[]
  const trust = codes.flatMap((code) =>
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
  return [...trust, comparedWithEachOther()]
}

/** 3,000 stems, each made of two others, so that many share half of what they say. */
function comparedWithEachOther(): Row {
  const stems = locales.flatMap((locale) =>
    labelledCases('near-duplicate-stems', locale).flatMap(({ text }) =>
      text.split(' || ').map((item) => item.split(' | ')[0]!),
    ),
  )
  const items = stems
    .flatMap((one, at) => stems.slice(at + 1).map((other) => `${one} ${other}`))
    .filter((_, at) => at % 4 === 0)
    .slice(0, 3_000)
    .map((stem) => ({ stem, options: [] }))
  const before = process.cpuUsage()
  const pairs = nearDuplicates(items).length
  const { user, system } = process.cpuUsage(before)
  const cpu = rounded((user + system) / 1000)
  return {
    work: `near duplicates among ${items.length} items`,
    limit: '≤ 1000 ms CPU',
    figures: { 'CPU ms': cpu, pairs },
    holds: cpu <= 1000,
  }
}
