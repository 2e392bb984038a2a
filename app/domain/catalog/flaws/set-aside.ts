import { z } from 'zod'
import { Locale, LocalizedText } from '../../locale.ts'
import { defaultFlawRules } from './default-flaw-rules.ts'
import type { Flaw, FlawCode } from './flaw.ts'

const codes = Object.keys(defaultFlawRules) as [FlawCode, ...FlawCode[]]

/**
 * An author's word that a flaw is none here, with the reason. It stands beside an item or a bank and is no
 * part of their revisions: what is published and scored does not depend on it.
 */
export const SetAside = z.strictObject({
  flaw: z.enum(codes),
  /** Only in this language; in all when it is not said. */
  language: Locale.optional(),
  reason: LocalizedText,
})
export type SetAside = z.infer<typeof SetAside>

/** The flaws that stand, those that an author has set aside, and what an author has set aside in vain. */
export type Sifted = {
  standing: Flaw[]
  aside: { flaw: Flaw; reason: LocalizedText }[]
  inVain: SetAside[]
}

/** Sifts the flaws of one item, or of a bank as a whole, by what its author has set aside. */
export function siftFlaws(flaws: readonly Flaw[], setAside: readonly SetAside[]): Sifted {
  const matches = ({ flaw, language }: SetAside, { code, locale }: Flaw) =>
    flaw === code && (language === undefined || locale === null || language === locale)
  const reasonOf = (flaw: Flaw) => setAside.find((one) => matches(one, flaw))?.reason
  return {
    standing: flaws.filter((flaw) => !reasonOf(flaw)),
    aside: flaws.flatMap((flaw) => {
      const reason = reasonOf(flaw)
      return reason ? [{ flaw, reason }] : []
    }),
    inVain: setAside.filter((one) => !flaws.some((flaw) => matches(one, flaw))),
  }
}
