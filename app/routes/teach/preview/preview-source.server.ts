import { getItems, type CourseRevision } from '#app/data/catalog.server.ts'
import { findRenderedLesson } from '#app/data/lessons.server.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import type { RenderedLesson } from '#app/domain/catalog/lesson.ts'
import { locales, type Locale } from '#app/domain/locale.ts'
import { pipelineVersion } from '#app/mdx/pipeline-version.ts'
import type { Disk } from '../shelf/shelf.ts'

/** Where a preview takes a course's lessons and items from. */
export type PreviewSource = {
  lessons: readonly { slug: string; titles: Partial<Record<Locale, string>> }[]
  /** A lesson as its readers see it; null where that language is missing or cannot be read. */
  findLesson: (lesson: string, locale: Locale) => Promise<RenderedLesson | null>
  /** Those of the items that there are. */
  listItems: (ids: readonly string[]) => Promise<Map<string, Item>>
}

/** A course as it is on disk at this moment. */
export function diskSource(slug: string, { content }: Disk): PreviewSource | null {
  const course = content.courses.find(({ file }) => file.slug === slug)
  if (!course) return null
  const lessons = new Map(course.lessons.map((lesson) => [lesson.slug, lesson]))
  return {
    lessons: course.lessons.map(({ slug, files }) => ({
      slug,
      titles: titlesOf((locale) => files[locale]?.lesson),
    })),
    findLesson: async (lesson, locale) => lessons.get(lesson)?.files[locale]?.lesson ?? null,
    listItems: async (ids) =>
      new Map(
        content.banks
          .flatMap(({ items }) => items)
          .filter(({ id }) => ids.includes(id))
          .map((item) => [item.id, item]),
      ),
  }
}

/** A course as it is in force. */
export function publishedSource({ manifest }: CourseRevision): PreviewSource {
  const revisions = new Map(manifest.lessons.map(({ slug, renderings }) => [slug, renderings]))
  return {
    lessons: manifest.lessons.map(({ slug, renderings }) => ({
      slug,
      titles: titlesOf((locale) => renderings[locale]),
    })),
    findLesson: async (lesson, locale) => {
      const revision = revisions.get(lesson)?.[locale]?.revision
      return revision ? findRenderedLesson(revision, pipelineVersion) : null
    },
    listItems: async (ids) => {
      const hashes = ids.flatMap((id) => manifest.items[id] ?? [])
      return new Map([...(await getItems(hashes)).values()].map((item) => [item.id, item]))
    },
  }
}

function titlesOf(find: (locale: Locale) => { title: string } | undefined) {
  const titles: Partial<Record<Locale, string>> = {}
  for (const locale of locales) {
    const title = find(locale)?.title
    if (title) titles[locale] = title
  }
  return titles
}
