import type { CourseManifest } from '#app/domain/catalog/course.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'

/** What a course's cover is made of. */
export type CourseCover = { slip: string; cloth: 1 | 2 | 3 }

/** The cover in a reader's language; null for a course that cannot be read and was never published. */
export function courseCover(manifest: CourseManifest | null, locale: Locale): CourseCover | null {
  if (!manifest) return null
  const { slip, cloth } = manifest.cover
  return { slip: inLocale(slip, locale), cloth: cloth as 1 | 2 | 3 }
}
