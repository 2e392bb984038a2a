import type { CalendarDate } from '#app/domain/calendar.ts'
import { formatDate, formatInstant, type DateForm } from '#app/i18n/format.ts'
import { useLocale, useTimeZone } from '#app/i18n/locale.tsx'

/** A calendar date in the page's language. */
export function Day({ date, ...form }: DateForm & { date: CalendarDate }) {
  return <time dateTime={date}>{formatDate(date, useLocale(), form)}</time>
}

/** An instant in words, on the company's clocks and with their zone. */
export function useInstant(at: Date, seconds?: boolean): string {
  return formatInstant(at, useTimeZone(), useLocale(), seconds)
}

/** An instant on the company's clocks, with their zone. */
export function Moment({ at, seconds }: { at: Date; seconds?: boolean }) {
  return <time dateTime={at.toISOString()}>{useInstant(at, seconds)}</time>
}
