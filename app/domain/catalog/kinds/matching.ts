import { z } from 'zod'
import { common, Option, PartScoring, rationale, refuseRepeated } from './item-parts.ts'

const parts = z.array(Option.omit({ why: true }))

/** 匹配: each option goes with one match; a match may serve several options, or none. */
export const Matching = z
  .strictObject({
    ...common,
    kind: z.literal('matching'),
    options: parts.min(2).max(12),
    matches: parts.min(2).max(16),
    /** For every option the match that is right. */
    key: z.record(z.string(), z.string()),
    scoring: PartScoring,
    rationale,
  })
  .superRefine(({ options, matches, key }, context) => {
    const [lefts, rights] = [options, matches].map((list) => list.map(({ id }) => id))
    refuseRepeated(lefts!, ['options'], context)
    refuseRepeated(rights!, ['matches'], context, 'has a match id twice')
    const issue = (message: string) => context.addIssue({ code: 'custom', path: ['key'], message })
    for (const id of lefts!) if (!key[id]) issue(`has no match for ${id}`)
    for (const [id, match] of Object.entries(key)) {
      if (!lefts!.includes(id)) issue(`names no option: ${id}`)
      if (!rights!.includes(match)) issue(`names no match: ${match}`)
    }
  })
