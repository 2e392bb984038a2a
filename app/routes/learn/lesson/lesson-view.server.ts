import type { CourseRevision } from '#app/data/catalog.server.ts'
import { getItems } from '#app/data/catalog.server.ts'
import { findRenderedLesson } from '#app/data/lessons.server.ts'
import type { findReader } from '#app/data/reader.server.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import type { PublicItem } from '#app/domain/catalog/public-item.ts'
import { textInPage, type PageSegment } from '#app/domain/catalog/text-in-page.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { checkAnswer, type CheckAnswer } from '#app/domain/assessment/check-answer.ts'
import { toPublicItem } from '#app/domain/assessment/item-rules.ts'
import { otherLocale } from '#app/i18n/messages.ts'
import { firstHtml } from '#app/mdx/first-html.server.tsx'
import { pipelineVersion } from '#app/mdx/pipeline-version.ts'
import { lessonLines, type LessonLine } from '../courses/lesson-line.ts'

/** A lesson as its reader sees it. What a check shows is there once it was answered. */
export type LessonView = {
  course: { slug: string; title: string; edition: number; publishedAt: string }
  slug: string
  number: number
  /** The language it is shown in: the reader's, or the one it exists in. */
  locale: Locale
  otherLocale: Locale | null
  title: string
  question: string
  minutes: number
  headings: { id: string; depth: number; text: string }[]
  segments: PageSegment[]
  checks: Record<string, { item: PublicItem; answer: CheckAnswer | null }>
  outline: LessonLine[]
  previous: LessonLine | null
  next: LessonLine | null
  isRead: boolean
  reached: number
  /** Where a check sends an answer. */
  checkAction: string
  /** The text as the page holds it; only in a whole page, and not in the data that goes with it. */
  first?: string
}

type Reader = NonNullable<Awaited<ReturnType<typeof findReader>>>

/**
 * The view of a lesson in the reader's language, for a whole page at this address or for a browser that
 * has a page already; null when the course has no such lesson.
 */
export async function lessonView(
  { slug, sequence, publishedAt, manifest }: CourseRevision,
  lessonSlug: string,
  reader: Reader,
  { locale: wanted, page }: { locale: Locale; page: URL | null },
): Promise<LessonView | null> {
  const at = manifest.lessons.findIndex((lesson) => lesson.slug === lessonSlug)
  const lesson = manifest.lessons[at]
  if (!lesson) return null
  const other = otherLocale(wanted)
  const locale = lesson.renderings[wanted] ? wanted : other
  const rendering = lesson.renderings[locale]!
  const rendered = await findRenderedLesson(rendering.revision, pipelineVersion)
  if (!rendered) throw new Error(`Lesson ${rendering.revision} is not rendered`)
  const outline = lessonLines(manifest, { ...reader, lastLesson: lessonSlug }, wanted)
  const { segments } = rendered
  const checks = await checksOf(rendered.facts.checks, manifest.items, reader, locale)
  const checkAction = `/learn/courses/${slug}/${lessonSlug}/check`
  const view: LessonView = {
    course: {
      slug,
      title: inLocale(manifest.title, wanted),
      edition: sequence,
      publishedAt: publishedAt.toISOString(),
    },
    slug: lessonSlug,
    number: at + 1,
    locale,
    otherLocale: locale === wanted && lesson.renderings[other] ? other : null,
    title: rendered.title,
    question: rendered.question,
    minutes: rendered.facts.minutes,
    headings: rendered.facts.headings.filter(({ depth }) => depth === 2),
    segments: page ? textInPage(segments) : segments,
    checks,
    outline,
    previous: outline[at - 1] ?? null,
    next: outline[at + 1] ?? null,
    isRead: reader.read.has(lessonSlug),
    reached: reader.reached,
    checkAction,
  }
  if (!page) return view
  const text = { segments, checks, action: checkAction, locale, search: page.searchParams }
  // What is not enumerable is there to be rendered, and not sent as data.
  return Object.defineProperty(view, 'first', { value: firstHtml(text), enumerable: false })
}

async function checksOf(
  ids: readonly string[],
  hashes: Readonly<Record<string, string>>,
  { answers }: Reader,
  locale: Locale,
): Promise<LessonView['checks']> {
  const items = await getItems(ids.map((id) => hashes[id]!))
  return Object.fromEntries(
    ids.map((id) => {
      const hash = hashes[id]!
      const item = items.get(hash)!
      const answer = answers.get(id)
      // An answer to an earlier revision of the item is not held against this one.
      const shown = answer?.itemHash === hash ? checkAnswer(item, answer.response, locale) : null
      return [id, { item: shownItem(item, locale), answer: shown }]
    }),
  )
}

const shownItems = { 'zh-CN': new WeakMap<Item, PublicItem>(), en: new WeakMap<Item, PublicItem>() }

/** The item as every learner sees it, the same object each time. */
function shownItem(item: Item, locale: Locale): PublicItem {
  const known = shownItems[locale].get(item)
  if (known) return known
  const shown = toPublicItem(item, locale)
  shownItems[locale].set(item, shown)
  return shown
}
