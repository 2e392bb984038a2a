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
