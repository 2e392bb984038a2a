import type { AttemptView } from '#app/domain/assessment/attempt-view.ts'
import type { Locale } from '#app/domain/locale.ts'
import { pageTitle } from '#app/root-data.ts'

/** The title of a page of an attempt: which page it is, and of which exam; for its route's `meta`. */
export function attemptTitle(
  matches: Parameters<typeof pageTitle>[0],
  page: (locale: Locale, view: AttemptView) => string,
) {
  const attempt = matches.find(({ id }) => id === 'routes/learn/exam/attempt')
  const view = attempt?.data as AttemptView | undefined
  return pageTitle(matches, (locale) => (view ? `${page(locale, view)} · ${view.exam.title}` : ''))
}
