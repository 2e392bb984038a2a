import { dateAt, type CalendarDate, type Clock } from '#app/domain/calendar.ts'
import { settings } from '#app/settings.server.ts'

/** Now, on the company's clocks: the one place where a request asks what time it is. */
export function clock(): Clock & { today: CalendarDate } {
  const now = new Date()
  const { timeZone } = settings()
  return {
    now,
    timeZone,
    // Few requests ask, and a calendar costs more than a clock.
    get today() {
      return dateAt(now, timeZone)
    },
  }
}
