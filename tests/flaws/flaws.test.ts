import { expect, test } from 'vitest'
import { defaultFlawRules } from '#app/domain/catalog/flaws/default-flaw-rules.ts'
import type { FlawCode } from '#app/domain/catalog/flaws/flaw.ts'
import { locales } from '#app/domain/locale.ts'
import { finds, labelledCases } from './labelled-cases.ts'
import { precisionOf } from './precision.ts'

const codes = Object.keys(defaultFlawRules) as FlawCode[]
const sets = codes.flatMap((code) => locales.map((locale) => ({ code, locale })))

test.each(sets)('$code in $locale says of every case what its label says', ({ code, locale }) => {
  const wrong = labelledCases(code, locale).filter(
    (one) => finds(code, locale, one) !== (one.isFlaw !== one.isKnownMistake),
  )
  expect(wrong.map(({ text, isFlaw }) => `${isFlaw ? '+' : '-'} ${text}`)).toEqual([])
})

test.each(sets)('$code in $locale has twenty hits and twenty near misses', ({ code, locale }) => {
  const cases = labelledCases(code, locale)
  const hits = cases.filter(({ isFlaw }) => isFlaw)
  expect(hits.length).toBeGreaterThanOrEqual(20)
  expect(cases.length - hits.length).toBeGreaterThanOrEqual(20)
  expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length)
  expect(cases.filter(({ part }) => part === 'held back').length).toBeGreaterThanOrEqual(16)
})

test.each(sets)(
  '$code is on in $locale where nine of ten findings are right',
  ({ code, locale }) => {
    const { precision } = precisionOf(code, locale)
    expect(defaultFlawRules[code].includes(locale)).toBe(precision >= 0.9)
  },
)
