import { z } from 'zod'
import { locales } from '../../locale.ts'
import { stemSegments } from '../stem.ts'
import { common, PartId, PartScoring, rationale, refuseRepeated } from './item-parts.ts'

const forms = z.array(z.string().trim().min(1).max(200)).min(1).max(40).optional()

/** What a blank takes: forms by language; whoever answers in the other language is right as well. */
export const AcceptedForms = z
  .strictObject({ 'zh-CN': forms, en: forms })
  .refine((accept) => accept['zh-CN'] ?? accept.en, 'needs a form in zh-CN or en')
export type AcceptedForms = z.infer<typeof AcceptedForms>

/** 填空: a text with blanks, written `____` in the stem, one for each entry of `blanks`, in their order. */
export const FillIn = z
  .strictObject({
    ...common,
    kind: z.literal('fill-in'),
    blanks: z
      .array(z.strictObject({ id: PartId, accept: AcceptedForms }))
      .min(1)
      .max(12),
    /** The blanks may be filled in any order, each form counting once. */
    anyOrder: z.boolean(),
    caseSensitive: z.boolean(),
    scoring: PartScoring,
    rationale,
  })
  .superRefine((item, context) => {
    const ids = item.blanks.map(({ id }) => id)
    refuseRepeated(ids, ['blanks'], context, 'has a blank id twice')
    for (const locale of locales) {
      const text = item.stem[locale]
      const count = text === undefined ? ids.length : stemSegments(text).length - 1
      if (count === ids.length) continue
      const message = `has ${count} blanks (____) in ${locale} and ${ids.length} entries of blanks`
      context.addIssue({ code: 'custom', path: ['stem'], message })
    }
  })
