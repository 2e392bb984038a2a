import type { CourseRevision } from '#app/data/catalog.server.ts'
import type { CourseManifest, LessonEntry } from '#app/domain/catalog/course.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import { pairDoubts, type LessonHalf, type PairDoubt } from '#app/domain/catalog/language-pair.ts'
import { locales, type Locale } from '#app/domain/locale.ts'
import { findingsIn, type Disk, type ShelfEntry } from '../shelf/shelf.ts'

/** One language of a lesson in the list of its course. */
export type HalfRow =
  | { state: 'missing' | 'broken'; published: boolean }
  | {
      state: 'read'
      title: string
      question: string
      minutes: number
      /** Han characters or words; null when only the published revision is known. */
      size: number | null
      /** Another than the published one, or not published yet. */
      changed: boolean
      published: boolean
    }

/** A lesson with both its languages side by side. */
export type LessonRow = {
  slug: string
  /** Null for a lesson that is in force and no longer on disk. */
  number: number | null
  isNew: boolean
  checks: number
  halves: Record<Locale, HalfRow>
  doubts: PairDoubt[]
  findings: Finding[]
}

type DiskLesson = Disk['content']['courses'][number]['lessons'][number]

/** The lessons of a course on disk, then those that are in force and gone from the disk. */
export function lessonRows(
  { slug, draft, revision }: ShelfEntry<CourseManifest, CourseRevision>,
  { content }: Disk,
): LessonRow[] {
  const course = content.courses.find(({ file }) => file.slug === slug)
  const published = new Map(revision?.manifest.lessons.map((lesson) => [lesson.slug, lesson]))
  if (!course)
    return [...published.values()].map((lesson, at) => ({ ...goneRow(lesson), number: at + 1 }))
  const entries = new Map(draft?.manifest.lessons.map((lesson) => [lesson.slug, lesson]))
  const rows = course.lessons.map((lesson, at) =>
    diskRow(lesson, at + 1, entries.get(lesson.slug), published.get(lesson.slug), content.findings),
  )
  const gone = [...published.values()].filter((lesson) => !entries.has(lesson.slug))
  return [...rows, ...gone.map(goneRow)]
}

function diskRow(
  lesson: DiskLesson,
  number: number,
  entry: LessonEntry | undefined,
  published: LessonEntry | undefined,
  allFindings: readonly Finding[],
): LessonRow {
  const findings = findingsIn(allFindings, lesson.path)
  const isMissing = (locale: Locale) =>
    findings.some(
      ({ code, path }) =>
        code === 'lesson-missing-language' && path === `${lesson.path}/${locale}.mdx`,
    )
  const changed = (locale: Locale) =>
    entry?.renderings[locale]?.revision !== published?.renderings[locale]?.revision
  const rowOf = (locale: Locale): HalfRow => {
    const file = lesson.files[locale]
    const wasPublished = published?.renderings[locale] !== undefined
    if (!file) return { state: isMissing(locale) ? 'missing' : 'broken', published: wasPublished }
    const { title, question, facts } = file.lesson
    return {
      state: 'read',
      title,
      question,
      minutes: facts.minutes,
      size: locale === 'zh-CN' ? facts.han : facts.words,
      changed: changed(locale),
      published: wasPublished,
    }
  }
  const halfOf = (locale: Locale): LessonHalf | 'missing' | 'broken' => {
    const file = lesson.files[locale]
    if (!file) return isMissing(locale) ? 'missing' : 'broken'
    const { headings, media } = file.lesson.facts
    return {
      headings: headings.map(({ depth }) => depth),
      figures: media.length,
      changed: changed(locale),
    }
  }
  const doubts = pairDoubts({ 'zh-CN': halfOf('zh-CN'), en: halfOf('en') })
  return {
    slug: lesson.slug,
    number,
    isNew: published === undefined,
    checks: entry?.checks.length ?? 0,
    halves: { 'zh-CN': rowOf('zh-CN'), en: rowOf('en') },
    doubts,
    // That a language is missing is said among the doubts.
    findings: findings.filter(({ code }) => code !== 'lesson-missing-language'),
  }
}

function goneRow({ slug, renderings, checks }: LessonEntry): LessonRow {
  const [zh, en] = locales.map((locale): HalfRow => {
    const rendering = renderings[locale]
    if (!rendering) return { state: 'missing', published: false }
    const { title, question, minutes } = rendering
    return { state: 'read', title, question, minutes, size: null, changed: false, published: true }
  })
  return {
    slug,
    number: null,
    isNew: false,
    checks: checks.length,
    halves: { 'zh-CN': zh!, en: en! },
    doubts: [],
    findings: [],
  }
}
