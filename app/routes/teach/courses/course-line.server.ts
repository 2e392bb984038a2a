import type { CourseRevision } from '#app/data/catalog.server.ts'
import type { CourseManifest } from '#app/domain/catalog/course.ts'
import type { ShelfState } from '#app/domain/catalog/shelf-state.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { editionOf, type Edition } from '../shelf/edition.server.ts'
import {
  countFindings,
  findingsIn,
  type Disk,
  type FindingCount,
  type ShelfEntry,
} from '../shelf/shelf.ts'

/** A course as one line of a trainer's list. */
export type CourseLine = {
  slug: string
  title: string
  /** The title in the other language. */
  otherTitle: string
  cover: { slip: string; cloth: 1 | 2 | 3 } | null
  lessons: number
  /** Reading time in whole minutes. */
  minutes: Record<Locale, number>
  state: ShelfState
  found: FindingCount
  edition: Edition | null
}

/** The line of a course; one that cannot be read and was never published has its slug for a title. */
export async function courseLine(
  { slug, state, manifest, revision }: ShelfEntry<CourseManifest, CourseRevision>,
  { content }: Disk,
  locale: Locale,
): Promise<CourseLine> {
  return {
    slug,
    state,
    title: manifest ? inLocale(manifest.title, locale) : slug,
    otherTitle: manifest ? inLocale(manifest.title, locale === 'en' ? 'zh-CN' : 'en') : slug,
    cover: manifest && {
      slip: inLocale(manifest.cover.slip, locale),
      cloth: manifest.cover.cloth as 1 | 2 | 3,
    },
    lessons: manifest?.lessons.length ?? 0,
    minutes: { 'zh-CN': minutesIn(manifest, 'zh-CN'), en: minutesIn(manifest, 'en') },
    found: countFindings(findingsIn(content.findings, `courses/${slug}`)),
    edition: await editionOf(revision),
  }
}

/** The reading time of a course in one language, in whole minutes. */
export function minutesIn(manifest: CourseManifest | null, locale: Locale): number {
  const minutes = manifest?.lessons.map(({ renderings }) => renderings[locale]?.minutes ?? 0) ?? []
  return minutes.reduce((sum, one) => sum + one, 0)
}
