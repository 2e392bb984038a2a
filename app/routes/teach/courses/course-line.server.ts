import type { CourseRevision } from '#app/data/catalog.server.ts'
import type { CourseManifest } from '#app/domain/catalog/course.ts'
import type { Locale } from '#app/domain/locale.ts'
import { shelfLine, type ShelfLine } from '../shelf/shelf-heading.server.ts'
import type { Disk, ShelfEntry } from '../shelf/shelf.ts'
import { courseCover, type CourseCover } from './course-cover.ts'

/** A course as one line of a trainer's list. */
export type CourseLine = ShelfLine & {
  cover: CourseCover | null
  lessons: number
  /** Reading time in whole minutes. */
  minutes: Record<Locale, number>
}

export async function courseLine(
  entry: ShelfEntry<CourseManifest, CourseRevision>,
  disk: Disk,
  locale: Locale,
): Promise<CourseLine> {
  const { slug, manifest } = entry
  const lessons = manifest?.lessons ?? []
  const minutes = (language: Locale) =>
    lessons.reduce((sum, { renderings }) => sum + (renderings[language]?.minutes ?? 0), 0)
  return {
    ...(await shelfLine(entry, `courses/${slug}`, disk, locale)),
    cover: courseCover(manifest, locale),
    lessons: lessons.length,
    minutes: { 'zh-CN': minutes('zh-CN'), en: minutes('en') },
  }
}
