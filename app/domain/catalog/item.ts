import { z } from 'zod'
import { LocalizedText } from '../locale.ts'
import { Slug } from './slug.ts'

/** Practice items may be shown with their key; exam items never before hand-in. */
export const Pool = z.enum(['practice', 'exam'])
export type Pool = z.infer<typeof Pool>

export const Difficulty = z.enum(['easy', 'medium', 'hard'])
export type Difficulty = z.infer<typeof Difficulty>

export const Option = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{1,8}$/, 'must be 1 to 8 lower-case letters or digits'),
  text: LocalizedText,
  /** Why choosing this is right or wrong, said to somebody who chose it. */
  why: LocalizedText.optional(),
})
export type Option = z.infer<typeof Option>

const common = {
  id: Slug,
  pool: Pool,
  stem: LocalizedText,
  competency: Slug.optional(),
  difficulty: Difficulty.optional(),
  /** An objective of the course of `lesson`. */
  objective: Slug.optional(),
  /** `course/lesson`: the lesson that teaches it. */
  lesson: z.string().optional(),
}

const options = z.array(Option).min(2).max(12)

export const SingleChoice = z.strictObject({
  ...common,
  kind: z.literal('single-choice'),
  options,
  key: z.string(),
})

/** How a multiple choice that is not exactly the key is scored. */
export const MultipleChoiceScoring = z.enum(['all-or-nothing', 'half', 'per-option'])
export type MultipleChoiceScoring = z.infer<typeof MultipleChoiceScoring>

export const MultipleChoice = z.strictObject({
  ...common,
  kind: z.literal('multiple-choice'),
  options,
  key: z.array(z.string()).min(1),
  scoring: MultipleChoiceScoring,
})

export const TrueFalse = z.strictObject({
  ...common,
  kind: z.literal('true-false'),
  key: z.boolean(),
  why: z.strictObject({ true: LocalizedText.optional(), false: LocalizedText.optional() }),
})

/**
 * An item revision as published: immutable, addressed by the hash of its canonical JSON. It holds the
 * key; what goes to a learner is a `PublicItem`.
 */
export const Item = z
  .discriminatedUnion('kind', [SingleChoice, MultipleChoice, TrueFalse])
  .superRefine((item, context) => {
    if (item.kind === 'true-false') return
    const ids = item.options.map((option) => option.id)
    if (new Set(ids).size < ids.length)
      context.addIssue({ code: 'custom', path: ['options'], message: 'has an option id twice' })
    const keys = item.kind === 'single-choice' ? [item.key] : item.key
    if (new Set(keys).size < keys.length)
      context.addIssue({ code: 'custom', path: ['key'], message: 'names an option twice' })
    for (const key of keys)
      if (!ids.includes(key))
        context.addIssue({ code: 'custom', path: ['key'], message: `names no option: ${key}` })
  })
export type Item = z.infer<typeof Item>
export type ItemKind = Item['kind']
export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>

/** The hash of an item's canonical JSON (`hashOf` in evidence/). */
export type ItemHash = string
