import { Locale } from '#app/domain/locale.ts'
import type { PreviewPlace } from './preview-path.ts'

/** Reads the place out of an address; null when it names no language we have. */
export function previewPlace(
  params: Partial<Record<string, string>>,
  search: URLSearchParams,
): PreviewPlace | null {
  const locale = Locale.safeParse(params.locale)
  if (!params.course || !params.lesson || !locale.success) return null
  return {
    course: params.course,
    lesson: params.lesson,
    locale: locale.data,
    from: search.get('from') === 'published' ? 'published' : 'disk',
    checks: search.get('checks') === 'open' ? 'open' : 'answered',
  }
}
