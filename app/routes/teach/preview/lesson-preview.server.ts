import type { CourseRevision } from '#app/data/catalog.server.ts'
import { checkAnswer, type CheckAnswer } from '#app/domain/assessment/check-answer.ts'
import { dealtIds, keptResponse, keyOf, toPublicItem } from '#app/domain/assessment/item-rules.ts'
import type { CourseManifest } from '#app/domain/catalog/course.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import type { RenderedLesson } from '#app/domain/catalog/lesson.ts'
import type { PublicItem } from '#app/domain/catalog/public-item.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import type { Choices, PreviewPlace } from './preview-path.ts'
import { diskSource, publishedSource } from './preview-source.server.ts'
import { findingsIn, type Disk, type ShelfEntry } from '../shelf/shelf.ts'

/** A lesson as its learners will see it, with what only a trainer sees around it. */
export type LessonPreview = {
  place: PreviewPlace
  courseTitle: string
  /** The number of the revision in force, if there is one. */
  edition: number | null
  /** Whether this lesson on disk is the very one in force. */
  same: boolean
  /** Whether there is a copy on disk, and one in force. */
  copies: Record<PreviewPlace['from'], boolean>
  outline: { slug: string; title: string }[]
  /** Its place in the outline, from 1. */
  number: number
  /** Null where this language is missing or cannot be read. */
  lesson: Omit<RenderedLesson, 'locale'> | null
  checks: Record<string, { item: PublicItem; answer: CheckAnswer | null }>
  /** The key of each check: places of options, or what is right in words. */
  keys: { id: string; bank: string | null; places: number[]; words: string }[]
  /** Why it cannot be read. */
  findings: Finding[]
}

type Entry = ShelfEntry<CourseManifest, CourseRevision>

/** The preview of a lesson; null when there is no such lesson where it is asked for. */
export async function lessonPreview(
  place: PreviewPlace,
  entry: Entry,
  disk: Disk,
  choices: Choices,
  reader: Locale,
): Promise<LessonPreview | null> {
  const source =
    place.from === 'disk'
      ? diskSource(place.course, disk)
      : entry.revision && publishedSource(entry.revision)
  const at = source?.lessons.findIndex(({ slug }) => slug === place.lesson) ?? -1
  if (!source || at < 0) return null
  const lesson = await source.findLesson(place.lesson, place.locale)
  const items = await source.listItems(lesson?.facts.checks ?? [])
  const asked = (lesson?.facts.checks ?? []).flatMap((id) => items.get(id) ?? [])
  const revisions = [entry.draft, entry.revision].map((one) => revisionOf(one?.manifest, place))
  const folder = disk.content.courses
    .find(({ file }) => file.slug === place.course)
    ?.lessons.find(({ slug }) => slug === place.lesson)?.path
  return {
    place,
    courseTitle: entry.manifest ? inLocale(entry.manifest.title, reader) : place.course,
    edition: entry.revision?.sequence ?? null,
    same: revisions[0] !== undefined && revisions[0] === revisions[1],
    copies: { disk: folder !== undefined, published: revisions[1] !== undefined },
    outline: source.lessons.map(({ slug, titles }) => ({
      slug,
      title: inLocale(titles, place.locale) || slug,
    })),
    number: at + 1,
    lesson,
    checks: Object.fromEntries(
      asked.map((item) => [item.id, checkShown(item, place, choices.get(item.id))]),
    ),
    keys: asked.map((item) => ({
      id: item.id,
      bank:
        disk.content.banks.find(({ items }) => items.some(({ id }) => id === item.id))?.slug ??
        null,
      places: keyPlaces(item),
      words: keyOf(item).join(' · '),
    })),
    findings: folder ? findingsIn(disk.content.findings, `${folder}/${place.locale}.mdx`) : [],
  }
}

function checkShown(item: Item, { locale, checks }: PreviewPlace, choice: string[] | undefined) {
  const chosen = choice ?? (checks === 'answered' ? keyOf(item) : null)
  const response = chosen && keptResponse(item, chosen)
  return {
    item: toPublicItem(item, locale),
    answer: response && checkAnswer(item, response, locale),
  }
}

/** Which options are right, as the lesson counts them from 1; none where nothing is chosen. */
function keyPlaces(item: Item): number[] {
  if (!/-choice$|^true-false$/.test(item.kind)) return []
  const ids = dealtIds(item)
  return keyOf(item).map((id) => ids.indexOf(id) + 1)
}

function revisionOf(manifest: CourseManifest | undefined, { lesson, locale }: PreviewPlace) {
  return manifest?.lessons.find(({ slug }) => slug === lesson)?.renderings[locale]?.revision
}
