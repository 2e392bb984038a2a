import type { SheetQuestion } from '#app/data/completion-sheet.server.ts'
import type { Viewer } from '#app/domain/identity/viewer.ts'
import type { Locale } from '#app/domain/locale.ts'
import { readSheetFilter, type PeriodProblem } from '#app/domain/training/sheet-filter.ts'
import type { SheetSearch } from '#app/domain/training/sheet-fields.ts'
import { clock } from '#app/session/clock.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { searchIn } from './sheet-address.ts'

export type PeriodProblems = Partial<Record<'from' | 'to', PeriodProblem>>

export type SheetRequest = { search: SheetSearch; locale: Locale; now: Date } & (
  { outcome: 'read'; question: SheetQuestion } | { outcome: 'refused'; problems: PeriodProblems }
)

/** What a request asks of the sheet, now, in its reader's language. */
export function readSheetRequest(request: Request, viewer: Viewer): SheetRequest {
  const search = searchIn(request.url)
  const locale = findLocale(request, viewer.locale)
  const { now, today, timeZone } = clock()
  const read = readSheetFilter(search)
  return read.outcome === 'refused'
    ? { ...read, search, locale, now }
    : { outcome: 'read', search, locale, now, question: { filter: read.filter, today, timeZone } }
}
