import { z } from 'zod'
import { LocalizedText } from '../locale.ts'
import { Difficulty } from './kinds/item-parts.ts'
import { itemKinds } from './item-kinds.ts'
import { Slug } from './slug.ts'

/** One rule of a draw: so many items of a bank that match, so many points each. */
export const DrawRule = z.strictObject({
  bank: Slug,
  kind: z.enum(itemKinds).optional(),
  competency: Slug.optional(),
  difficulty: Difficulty.optional(),
  count: z.number().int().min(1).max(500),
  points: z.number().int().min(1).max(100),
})
export type DrawRule = z.infer<typeof DrawRule>

/** An item that a rule may draw: its stable id and the revision in force. */
export const PoolEntry = z.strictObject({ id: Slug, hash: z.string() })
export type PoolEntry = z.infer<typeof PoolEntry>

export const ReviewPolicy = z.strictObject({
  /** `rationales`: items with key and reasons; `score`: points only. */
  show: z.enum(['rationales', 'score']),
  /** `submitted`: at once; `passed-or-exhausted`: when the learner has passed or no attempt is left. */
  when: z.enum(['submitted', 'passed-or-exhausted']),
})
export type ReviewPolicy = z.infer<typeof ReviewPolicy>

/** An exam revision: policy, and for every draw rule the items it may draw from. */
export const ExamManifest = z.strictObject({
  slug: Slug,
  title: LocalizedText,
  summary: LocalizedText,
  draw: z.array(z.strictObject({ rule: DrawRule, pool: z.array(PoolEntry) })).min(1),
  shuffle: z.strictObject({ items: z.boolean(), options: z.boolean() }),
  pass: z.strictObject({ points: z.number().int().min(1) }),
  timeLimitMinutes: z.number().int().min(1).max(1440).optional(),
  /** For how long after the deadline a device that was offline may deliver; see `lateSyncMs`. */
  lateSyncMinutes: z.number().int().min(0).max(30).optional(),
  attempts: z.number().int().min(1).max(100),
  review: ReviewPolicy,
  certificate: z
    .strictObject({
      title: LocalizedText,
      validMonths: z.number().int().min(1).max(600).optional(),
    })
    .optional(),
})
export type ExamManifest = z.infer<typeof ExamManifest>
