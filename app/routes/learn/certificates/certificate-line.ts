import type { ExamRevision } from '#app/data/catalog.server.ts'
import { daysBetween, type CalendarDate } from '#app/domain/calendar.ts'
import { certificateState, type CertificateState } from '#app/domain/evidence/certificate.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'

/** A certificate as one line of a list. */
export type CertificateLine = {
  id: string
  title: string
  validUntil: CalendarDate | null
  state: CertificateState
  daysLeft: number | null
}

/** The line of a stored certificate on a date. */
export function certificateLine(
  row: { id: string; examSlug: string; validUntil: string | null; stands: boolean },
  exams: ReadonlyMap<string, ExamRevision>,
  locale: Locale,
  today: CalendarDate,
): CertificateLine {
  const { id, validUntil } = row
  const title = exams.get(row.examSlug)?.manifest.certificate?.title
  return {
    id,
    title: title ? inLocale(title, locale) : row.examSlug,
    validUntil,
    state: certificateState(row, today),
    daysLeft: validUntil === null ? null : daysBetween(today, validUntil),
  }
}
