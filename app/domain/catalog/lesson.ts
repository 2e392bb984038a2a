import { z } from 'zod'
import { Locale } from '../locale.ts'

/** The blocks that the browser brings to life; all others are plain HTML by the time of publishing. */
export const Segment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('html'), html: z.string() }),
  z.strictObject({
    kind: z.literal('dialogue'),
    title: z.string().optional(),
    turns: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('turn'),
          speaker: z.string(),
          role: z.enum(['customer', 'you', 'colleague', 'teacher', 'student']),
          html: z.string(),
        }),
        z.strictObject({ kind: z.literal('remark'), html: z.string() }),
      ]),
    ),
  }),
  z.strictObject({
    kind: z.literal('flashcards'),
    title: z.string().optional(),
    cards: z.array(z.strictObject({ front: z.string(), html: z.string() })).min(1),
  }),
  z.strictObject({ kind: z.literal('check'), item: z.string() }),
])
export type Segment = z.infer<typeof Segment>
export type SegmentKind = Segment['kind']

/** What compiling a lesson found out about it. */
export const LessonFacts = z.strictObject({
  headings: z.array(z.strictObject({ id: z.string(), depth: z.number().int(), text: z.string() })),
  /** Han characters and Latin words read, blocks included. */
  han: z.number().int(),
  words: z.number().int(),
  /** Reading time in whole minutes, at least 1: 350 Han characters or 220 words a minute. */
  minutes: z.number().int().min(1),
  /** Ids of the practice items it asks, in order. */
  checks: z.array(z.string()),
  /** Figures it shows, as paths under the course's media folder. */
  media: z.array(z.string()),
})
export type LessonFacts = z.infer<typeof LessonFacts>

/** A lesson source rendered by one version of the pipeline. */
export const RenderedLesson = z.strictObject({
  title: z.string(),
  question: z.string(),
  locale: Locale,
  facts: LessonFacts,
  segments: z.array(Segment),
})
export type RenderedLesson = z.infer<typeof RenderedLesson>
