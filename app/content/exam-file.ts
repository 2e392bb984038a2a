import { z } from 'zod'
import { DrawRule, ReviewPolicy } from '#app/domain/catalog/exam.ts'
import { Slug } from '#app/domain/catalog/slug.ts'
import { LocalizedText } from '#app/domain/locale.ts'
import type { Finding } from './finding.ts'
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
  attempts: z.number().int().min(1).max(100),
  review: ReviewPolicy.default({ show: 'rationales', when: 'submitted' }),
  certificate: z
    .strictObject({
      title: LocalizedText,
      valid_months: z.number().int().min(1).max(600).optional(),
    })
    .optional(),
})

/** An exam as its file says it, and where each part stands in the file. */
export type Exam = z.infer<typeof ExamFile> & {
  path: string
  placeOf: (at: readonly PropertyKey[]) => { line: number; column: number }
}

/** Reads an exam file. */
export function readExam(path: string, text: string): { exam: Exam | null; findings: Finding[] } {
  const { file, findings } = readYaml(path, text, ExamFile)
  return { exam: file && { ...file.value, path, placeOf: file.placeOf }, findings }
}
