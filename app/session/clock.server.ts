import { dateAt, type CalendarDate, type Clock } from '#app/domain/calendar.ts'
import { settings } from '#app/settings.server.ts'

const MINUTE_MS = 60_000

/** The minute a date was last worked out for: every request asks, and dates change on full minutes. */
let known: { minute: number; today: CalendarDate } | undefined

/** Now, on the company's clocks: the one place where a request asks what time it is. */
export function clock(): Clock & { today: CalendarDate } {
  const now = new Date()
  const { timeZone } = settings()
  const minute = Math.floor(now.getTime() / MINUTE_MS)
  if (known?.minute !== minute) known = { minute, today: dateAt(now, timeZone) }
  return { now, timeZone, today: known.today }
}
