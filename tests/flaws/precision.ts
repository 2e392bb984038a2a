import type { FlawCode } from '#app/domain/catalog/flaws/flaw.ts'
import type { Locale } from '#app/domain/locale.ts'
import { finds, labelledCases, type LabelledCase } from './labelled-cases.ts'

/** How far a rule can be trusted: of what it finds, and of what there is to find, the share it gets right. */
export type Precision = { precision: number; recall: number; cases: number }

/** The precision and recall of a rule over its labelled cases in a language, or over one part of them. */
export function precisionOf(
  code: FlawCode,
  locale: Locale,
  part?: LabelledCase['part'],
): Precision {
  const cases = labelledCases(code, locale).filter((one) => !part || one.part === part)
  const found = cases.filter((one) => finds(code, locale, one))
  const right = found.filter(({ isFlaw }) => isFlaw).length
  return {
    precision: right / found.length,
    recall: right / cases.filter(({ isFlaw }) => isFlaw).length,
    cases: cases.length,
  }
}
