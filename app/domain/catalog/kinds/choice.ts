import { z } from 'zod'
import { LocalizedText } from '../../locale.ts'
import { common, Option, refuseRepeated } from './item-parts.ts'

const options = z.array(Option).min(2).max(12)

/** 单选: one option is right. */
export const SingleChoice = z
  .strictObject({ ...common, kind: z.literal('single-choice'), options, key: z.string() })
  .superRefine((item, context) => checkKey(item.options, [item.key], context))

/** How a multiple choice that is not exactly the key is scored: 全对得分, 漏选得半, 按选项. */
export const MultipleChoiceScoring = z.enum(['all-or-nothing', 'half', 'per-option'])
export type MultipleChoiceScoring = z.infer<typeof MultipleChoiceScoring>

/** 多选: one or more options are right. */
export const MultipleChoice = z
  .strictObject({
    ...common,
    kind: z.literal('multiple-choice'),
    options,
    key: z.array(z.string()).min(1),
    scoring: MultipleChoiceScoring,
  })
  .superRefine((item, context) => checkKey(item.options, item.key, context))

/** 判断: a statement that is true or false, with a reason for each answer. */
export const TrueFalse = z.strictObject({
  ...common,
  kind: z.literal('true-false'),
  key: z.boolean(),
  why: z.strictObject({ true: LocalizedText.optional(), false: LocalizedText.optional() }),
})

function checkKey(options: readonly Option[], keys: readonly string[], context: z.RefinementCtx) {
  const ids = options.map(({ id }) => id)
  refuseRepeated(ids, ['options'], context)
  refuseRepeated(keys, ['key'], context, 'names an option twice')
  for (const key of keys)
    if (!ids.includes(key))
      context.addIssue({ code: 'custom', path: ['key'], message: `names no option: ${key}` })
}
