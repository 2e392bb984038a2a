import { z } from 'zod'
import { Locale, LocalizedText } from '../locale.ts'
import { Slug } from './slug.ts'

export const Cover = z.strictObject({
  /** Which cloth the cover is bound in, 1 to 3. */
  cloth: z.number().int().min(1).max(3),
  /** The title slip 题签: two Han characters, or one short word. */
  slip: LocalizedText,
})

/** When a course counts as completed. */
export const CompletionRule = z.strictObject({
  lessons: z.enum(['all', 'none']),
  /** `answered`: a lesson counts as read only when each of its checks was answered. */
  checks: z.enum(['answered', 'none']),
  exam: Slug.optional(),
})
export type CompletionRule = z.infer<typeof CompletionRule>

/** A lesson counts as read when its end was reached and this much of its reading time has passed. */
export const ReadingRule = z.strictObject({
  /** Percent of the lesson's reading time, counted from when it was first opened in the cycle. */
  leastShare: z.number().int().min(0).max(100),
})
export type ReadingRule = z.infer<typeof ReadingRule>

/** A lesson in one language as published: its source, and the figures it shows, by hash. */
export const LessonRevision = z.strictObject({
  course: Slug,
  lesson: Slug,
  locale: Locale,
  source: z.string(),
  media: z.record(z.string(), z.string()),
})
export type LessonRevision = z.infer<typeof LessonRevision>

/** One language of a lesson: its revision by hash and what a list needs to know of it. */
const LessonRendering = z.strictObject({
  revision: z.string(),
  title: z.string(),
  question: z.string(),
  minutes: z.number().int().min(1),
})

export const LessonEntry = z.strictObject({
  slug: Slug,
  renderings: z.strictObject({
    'zh-CN': LessonRendering.optional(),
    en: LessonRendering.optional(),
  }),
  /** Ids of its checks, in order. */
  checks: z.array(Slug),
})
export type LessonEntry = z.infer<typeof LessonEntry>

/** A course revision: titles, rules, and everything it consists of by hash. */
export const CourseManifest = z.strictObject({
  slug: Slug,
  cover: Cover,
  title: LocalizedText,
  summary: LocalizedText,
  objectives: z.array(z.strictObject({ id: Slug, text: LocalizedText })),
  competencies: z.array(Slug),
  reading: ReadingRule,
  completion: CompletionRule,
  lessons: z.array(LessonEntry).min(1),
  /** The practice items its lessons ask: id → item hash. */
  items: z.record(Slug, z.string()),
})
export type CourseManifest = z.infer<typeof CourseManifest>
