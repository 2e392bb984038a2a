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
  /** The part of the paper it fills; how many points that needs, the pass mark says. */
  section: Slug.optional(),
})
export type DrawRule = z.infer<typeof DrawRule>

/** An item that a rule may draw: its stable id and the revision in force. */
export const PoolEntry = z.strictObject({ id: Slug, hash: z.string() })
export type PoolEntry = z.infer<typeof PoolEntry>

export const ReviewPolicy = z.strictObject({
  /** `rationales`: items with key and reasons; `score`: points only. */
  show: z.enum(['rationales', 'score']),
  /**
   * `submitted`: at once; `passed-or-exhausted`: when the learner has passed or no attempt is left;
   * `window-closed`: when the exam's window is over for everybody.
   */
  when: z.enum(['submitted', 'passed-or-exhausted', 'window-closed']),
})
export type ReviewPolicy = z.infer<typeof ReviewPolicy>

/** A section that needs so many points of its own, whatever the rest of the paper earns. */
export const PassSection = z.strictObject({
  id: Slug,
  title: LocalizedText,
  points: z.number().int().min(1),
})
export type PassSection = z.infer<typeof PassSection>

/** What it takes to pass: so many points in all and, where sections are named, in each of them. */
export const PassMark = z.strictObject({
  points: z.number().int().min(1),
  sections: z.array(PassSection).min(1).max(20).optional(),
})
export type PassMark = z.infer<typeof PassMark>

/** When an exam may be sat. Instants are UTC, ISO 8601. */
export const ExamWindow = z.strictObject({
  opens: z.iso.datetime(),
  closes: z.iso.datetime(),
  /** How long after it opens an attempt may still be begun; without it, until it closes. */
  lateEntryMinutes: z.number().int().min(0).max(10_080).optional(),
  /** Whether attempts under way are closed with it; otherwise they keep their time. */
  endsAttempts: z.boolean(),
})
export type ExamWindow = z.infer<typeof ExamWindow>

/**
 * The author's word that what the audit of the draw found is meant, with the reason. It is part of the
 * exam's revision: whoever asks later why papers were uneven finds who answered for it.
 */
export const ExamSetAside = z.strictObject({
  finding: z.enum(['papers-uneven', 'retakes-repeat']),
  reason: LocalizedText,
})
export type ExamSetAside = z.infer<typeof ExamSetAside>

/**
 * Two people grade every written answer. They agree when their marks are no further apart than so many
 * points of the paper; otherwise a third person decides.
 */
export const SecondGrader = z.strictObject({ tolerance: z.number().int().min(0).max(100) })
export type SecondGrader = z.infer<typeof SecondGrader>

/** An exam revision: policy, and for every draw rule the items it may draw from. */
export const ExamManifest = z.strictObject({
  slug: Slug,
  title: LocalizedText,
  summary: LocalizedText,
  draw: z.array(z.strictObject({ rule: DrawRule, pool: z.array(PoolEntry) })).min(1),
  shuffle: z.strictObject({ items: z.boolean(), options: z.boolean() }),
  pass: PassMark,
  timeLimitMinutes: z.number().int().min(1).max(1440).optional(),
  /** For how long after the deadline a device that was offline may deliver; see `lateSyncMs`. */
  lateSyncMinutes: z.number().int().min(0).max(30).optional(),
  window: ExamWindow.optional(),
  attempts: z.number().int().min(1).max(100),
  /** How long after an attempt has ended the next may begin. */
  coolDownMinutes: z.number().int().min(1).max(43_200).optional(),
  /** What a learner declares before each attempt. */
  honour: LocalizedText.optional(),
  review: ReviewPolicy,
  /** Without it one person grades a written answer. */
  secondGrader: SecondGrader.optional(),
  certificate: z
    .strictObject({
      title: LocalizedText,
      validMonths: z.number().int().min(1).max(600).optional(),
    })
    .optional(),
  /** Whether signals of attempts are noted (assessment/signals.ts); they are where nothing is said. */
  signals: z.literal(false).optional(),
  setAside: z.array(ExamSetAside).min(1).optional(),
})
export type ExamManifest = z.infer<typeof ExamManifest>
