import { z } from 'zod'
import { LocalTime } from '#app/domain/calendar.ts'
import {
  DrawRule,
  ExamSetAside,
  PassMark,
  ReviewPolicy,
  SecondGrader,
} from '#app/domain/catalog/exam.ts'
import type { Finding, Place } from '#app/domain/catalog/finding.ts'
import { Slug } from '#app/domain/catalog/slug.ts'
import { LocalizedText } from '#app/domain/locale.ts'
import { readYaml } from './yaml-file.ts'

const Window = z
  .strictObject({
    opens: LocalTime,
    closes: LocalTime,
    late_entry_minutes: z.number().int().min(0).max(10_080).optional(),
    ends_attempts: z.boolean().default(true),
  })
  .refine(({ opens, closes }) => opens < closes, {
    path: ['closes'],
    message: 'must be later than opens',
  })

const ExamFile = z.strictObject({
  slug: Slug,
  title: LocalizedText,
  summary: LocalizedText,
  draw: z.array(DrawRule).min(1),
  shuffle: z
    .strictObject({ items: z.boolean(), options: z.boolean() })
    .default({ items: true, options: true }),
  pass: PassMark,
  time_limit_minutes: z.number().int().min(1).max(1440).optional(),
  late_sync_minutes: z.number().int().min(0).max(30).optional(),
  window: Window.optional(),
  attempts: z.number().int().min(1).max(100),
  cool_down_minutes: z.number().int().min(1).max(43_200).optional(),
  honour: LocalizedText.optional(),
  review: ReviewPolicy.default({ show: 'rationales', when: 'submitted' }),
  second_grader: SecondGrader.optional(),
  certificate: z
    .strictObject({
      title: LocalizedText,
      valid_months: z.number().int().min(1).max(600).optional(),
    })
    .optional(),
  signals: z.boolean().default(true),
  set_aside: z.array(ExamSetAside).min(1).optional(),
})

/** An exam as its file says it, and the zone whose clocks its times are of. */
export type Exam = z.infer<typeof ExamFile> & { path: string; timeZone: string }

/** An exam while its folder is read: it can still say where each part of it stands. */
export type ExamSource = { exam: Exam; placeOf: (at: readonly PropertyKey[]) => Place }

/** Reads an exam file; its times are those of the company's time zone. */
export function readExam(
  path: string,
  text: string,
  timeZone: string,
): { source: ExamSource | null; findings: Finding[] } {
  const { file, findings } = readYaml(path, text, ExamFile)
  const source = file && { exam: { ...file.value, path, timeZone }, placeOf: file.placeOf }
  return { source, findings }
}
