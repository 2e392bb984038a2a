import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A date people agree on, without a time or a zone: `2026-07-24`. */
export const CalendarDate = z.string().refine((text) => {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}, 'must be a date of the calendar, written like 2026-07-24')
export type CalendarDate = z.infer<typeof CalendarDate>

/** A time of a day on the company's clocks, without a zone: `2026-08-01T09:00`. */
export const LocalTime = z.string().refine((text) => {
  try {
    const time = Temporal.PlainDateTime.from(text, { overflow: 'reject' })
    return time.toString({ smallestUnit: 'minute' }) === text
  } catch {
    return false
  }
}, 'must be a date and a time, written like 2026-08-01T09:00')
export type LocalTime = z.infer<typeof LocalTime>

/**
 * The instant at which clocks in a time zone show a local time. Of a time that comes twice the first; a
 * time that clocks skip counts as so much later as they skip.
 */
export function instantOf(time: LocalTime, timeZone: string): Date {
  return new Date(Temporal.PlainDateTime.from(time).toZonedDateTime(timeZone).epochMilliseconds)
}

/** The date it is at an instant in a time zone (IANA name, such as Asia/Shanghai). */
export function dateAt(instant: Date, timeZone: string): CalendarDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
}

/** The instant a date begins in a time zone. */
export function startOf(date: CalendarDate, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds)
}

/** The date so many days later, or earlier for a negative number. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** The date so many months later; the last day of the month where it has no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ months }).toString()
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
}

/** The moment of an operation and the zone whose calendar it counts in. */
export type Clock = { now: Date; timeZone: string }
