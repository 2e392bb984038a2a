import type { Locale } from '#app/domain/locale.ts'

/** Which lesson is previewed, in which language, from where, and how its checks are shown. */
export type PreviewPlace = {
  course: string
  lesson: string
  locale: Locale
  from: 'disk' | 'published'
  /** With their answers, or as a learner meets them. */
  checks: 'answered' | 'open'
}

/** The address of a preview. */
export function previewPath({ course, lesson, locale, from, checks }: PreviewPlace): string {
  const search = new URLSearchParams()
  if (from === 'published') search.set('from', from)
  if (checks === 'open') search.set('checks', checks)
  const asked = search.size > 0 ? `?${search}` : ''
  return `/teach/courses/${course}/${lesson}/${locale}${asked}`
}

/** What was chosen in checks without scripts, by item. */
export type Choices = ReadonlyMap<string, string[]>

/** The preview again, at a check; without scripts the address carries what was chosen. */
export function answeredPath(place: PreviewPlace, item: string, choice: readonly string[]): string {
  const [path, search] = previewPath(place).split('?')
  const asked = new URLSearchParams(search)
  for (const chosen of choice) asked.append('choice', `${item}.${chosen}`)
  if (choice.length === 0) asked.set('again', item)
  return `${path}?${asked}#check-${item}`
}

/** What checks without scripts have put into the address; no id of an item has a dot. */
export function choicesIn(search: URLSearchParams): Choices {
  const choices = new Map<string, string[]>()
  for (const entry of search.getAll('choice')) {
    const dot = entry.indexOf('.')
    const item = entry.slice(0, dot)
    choices.set(item, [...(choices.get(item) ?? []), entry.slice(dot + 1)])
  }
  return choices
}
