import {
  competenciesInForce,
  coursesInForce,
  examsInForce,
  getItems,
} from '#app/data/catalog.server.ts'
import { listNotebook } from '#app/data/notebook.server.ts'
import { reviewItem } from '#app/domain/assessment/item-rules.ts'
import type { Clock } from '#app/domain/calendar.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { pageOf } from '#app/domain/page-of.ts'
import type { NotebookEntry } from '#app/domain/training/notebook.ts'
import { lessonNames } from '../result/lesson-name.ts'
import type { NotebookSearch } from './notebook-search.ts'

export type NotebookView = Awaited<ReturnType<typeof notebookView>>
export type NotebookLine = NotebookView['groups'][number]['lines'][number]

const PAGE = 20

type Kept = { entry: NotebookEntry; item: Item }

/** A person's notebook as they may see it: one page of what the search asks for, by course. */
export async function notebookView(
  personId: string,
  search: NotebookSearch,
  page: number,
  locale: Locale,
  clock: Clock,
) {
  const all = await entriesWithItems(personId, clock)
  const [courses, exams, competencies] = await Promise.all([
    coursesInForce(),
    examsInForce(),
    competenciesInForce(),
  ])
  const lessons = lessonNames(courses, locale)
  const named = new Map(competencies.map(({ id, name }) => [id, inLocale(name, locale)]))
  const matching = matchingEntries(all, search)
  const courseOf = (kept: Kept) => courseOfItem(kept) ?? ''
  const titleOf = (slug: string) => {
    const course = courses.get(slug)
    return course ? inLocale(course.manifest.title, locale) : null
  }
  const inOrder = matching.toSorted((one, other) => {
    const [a, b] = [titleOf(courseOf(one)) ?? '\uffff', titleOf(courseOf(other)) ?? '\uffff']
    return a.localeCompare(b, locale)
  })
  const place = pageOf(page, matching.length, PAGE)
  const shown = inOrder.slice(place.from - 1, place.to)
  const groups = [...new Set(shown.map(courseOf))].map((slug) => ({
    title: titleOf(slug),
    lines: shown
      .filter((kept) => courseOf(kept) === slug)
      .map(({ entry, item }) => {
        const { last } = entry
        const source = last.source.kind === 'exam' ? last.source : null
        return {
          itemId: entry.itemId,
          stem: inLocale(item.stem, locale),
          review: reviewItem(item, last.response, locale, source?.order, source?.marks),
          answered: last.response.length > 0,
          competency: item.competency ? (named.get(item.competency) ?? null) : null,
          misses: entry.misses,
          missedOn: last.on,
          exam: source && { title: examTitle(source.exam), attempt: source.attempt },
          state: entry.state,
          isPractised: entry.practice !== null,
          lesson: item.lesson ? (lessons.get(item.lesson) ?? null) : null,
        }
      }),
  }))
  function examTitle(slug: string): string {
    const exam = exams.get(slug)
    return exam ? inLocale(exam.manifest.title, locale) : slug
  }
  const examSlugs = [...new Set(all.flatMap(({ entry }) => entry.exams))]
  const competencyIds = [...new Set(all.flatMap(({ item }) => item.competency ?? []))]
  return {
    all: all.length,
    matching: matching.length,
    practisable: matching.some(({ entry }) => entry.practice !== null),
    ...place,
    groups,
    exams: examSlugs.map((slug) => ({ value: slug, label: examTitle(slug) })),
    competencies: competencyIds
      .map((id) => ({ value: id, label: named.get(id) ?? id }))
      .sort((one, other) => one.label.localeCompare(other.label, locale)),
  }
}

/** The entries of a person's notebook that a search asks for. */
export async function searchNotebook(
  personId: string,
  search: NotebookSearch,
  clock: Clock,
): Promise<NotebookEntry[]> {
  const all = await entriesWithItems(personId, clock)
  return matchingEntries(all, search).map(({ entry }) => entry)
}

async function entriesWithItems(personId: string, clock: Clock): Promise<Kept[]> {
  const entries = await listNotebook(personId, clock)
  const asked = entries.flatMap(({ last }) => (last.source.kind === 'exam' ? [] : last.hash))
  const items = await getItems([...new Set(asked)])
  return entries.map((entry) => {
    const { source, hash } = entry.last
    return { entry, item: source.kind === 'exam' ? source.item : items.get(hash)! }
  })
}

function matchingEntries(all: readonly Kept[], { state, from, competency }: NotebookSearch) {
  return all.filter(
    ({ entry, item }) =>
      (state === 'all' || entry.state === state) &&
      (from === '' ||
        (from === 'checks' ? entry.exams.length === 0 : entry.exams.includes(from))) &&
      (competency === '' || item.competency === competency),
  )
}

function courseOfItem({ entry: { last }, item }: Kept): string | undefined {
  const [course] = item.lesson?.split('/') ?? []
  return course ?? (last.source.kind === 'check' ? last.source.course : undefined)
}
