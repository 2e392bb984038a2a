import { z } from 'zod'
import { DrawRule, ReviewPolicy } from '#app/domain/catalog/exam.ts'
import type { Finding, Place } from '#app/domain/catalog/finding.ts'
import { Slug } from '#app/domain/catalog/slug.ts'
import { LocalizedText } from '#app/domain/locale.ts'
import { readYaml } from './yaml-file.ts'

const ExamFile = z.strictObject({
  slug: Slug,
  title: LocalizedText,
  summary: LocalizedText,
  draw: z.array(DrawRule).min(1),
  shuffle: z
    .strictObject({ items: z.boolean(), options: z.boolean() })
    .default({ items: true, options: true }),
  pass: z.strictObject({ points: z.number().int().min(1) }),
  time_limit_minutes: z.number().int().min(1).max(1440).optional(),
  late_sync_minutes: z.number().int().min(0).max(30).optional(),
  attempts: z.number().int().min(1).max(100),
  review: ReviewPolicy.default({ show: 'rationales', when: 'submitted' }),
  certificate: z
    .strictObject({
      title: LocalizedText,
      valid_months: z.number().int().min(1).max(600).optional(),
    })
    .optional(),
})

/** An exam as its file says it. */
export type Exam = z.infer<typeof ExamFile> & { path: string }

/** An exam while its folder is read: it can still say where each part of it stands. */
export type ExamSource = { exam: Exam; placeOf: (at: readonly PropertyKey[]) => Place }

/** Reads an exam file. */
export function readExam(
  path: string,
  text: string,
): { source: ExamSource | null; findings: Finding[] } {
  const { file, findings } = readYaml(path, text, ExamFile)
  return { source: file && { exam: { ...file.value, path }, placeOf: file.placeOf }, findings }
}
