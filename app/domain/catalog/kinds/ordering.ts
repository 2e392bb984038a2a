import { z } from 'zod'
import { common, Option, rationale, refuseRepeated } from './item-parts.ts'

/** `adjacent`: a share for each neighbour that follows where it should. */
export const OrderingScoring = z.enum(['all-or-nothing', 'adjacent'])
export type OrderingScoring = z.infer<typeof OrderingScoring>

/** 排序: options to be put into the one right order. */
export const Ordering = z
  .strictObject({
    ...common,
    kind: z.literal('ordering'),
    options: z
      .array(Option.omit({ why: true }))
      .min(3)
      .max(12),
    /** The ids of all options in the right order. */
    key: z.array(z.string()),
    scoring: OrderingScoring,
    rationale,
  })
  .superRefine(({ options, key }, context) => {
    const ids = options.map(({ id }) => id)
    refuseRepeated(ids, ['options'], context)
    if ([...ids].sort().join() !== [...key].sort().join())
      context.addIssue({ code: 'custom', path: ['key'], message: 'must name every option once' })
  })
