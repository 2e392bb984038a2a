import { z } from 'zod'
import { CompletionRule, Cover } from '#app/domain/catalog/course.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import { Slug } from '#app/domain/catalog/slug.ts'
import { LocalizedText } from '#app/domain/locale.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

const Objective = z
  .strictObject({ id: Slug, 'zh-CN': z.string(), en: z.string() })
  .transform(({ id, ...text }) => ({ id, text }))

const CourseFile = z.strictObject({
  slug: Slug,
  cover: Cover,
  title: LocalizedText,
  summary: LocalizedText,
  objectives: z.array(Objective).min(1),
  competencies: z.array(Slug),
  reading: z
    .strictObject({ least_share: z.number().int().min(0).max(100) })
    .transform(({ least_share }) => ({ leastShare: least_share })),
  completion: CompletionRule,
})
export type CourseFile = z.infer<typeof CourseFile>

/** Reads a course.yaml. */
export function readCourseFile(
  path: string,
  text: string,
): { file: YamlFile<CourseFile> | null; findings: Finding[] } {
  return readYaml(path, text, CourseFile)
}
