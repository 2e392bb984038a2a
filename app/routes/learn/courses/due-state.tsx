import { formatDate } from '#app/i18n/format.ts'
import { learnMessages } from '#app/i18n/learn.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { State } from '#app/ui/state.tsx'
import type { CourseLine } from './course-line.ts'

/** Within so many days a due date is counted down. */
const NEAR_DAYS = 7

/** Where a course stands, in a glyph and words, with its date. */
export function DueState({ line: { standing, dueOn } }: { line: CourseLine }) {
  const messages = useMessages(learnMessages)
  const locale = useLocale()
  const { state, daysLate, read, lessons } = standing
  const date = dueOn ? formatDate(dueOn, locale).replaceAll(' ', '\u00a0') : ''
  switch (state) {
    case 'done':
      return <State kind="done" />
    case 'not-passed':
      return <State kind="not-passed">{messages.attemptsUsed}</State>
    case 'overdue':
      return <State kind="overdue">{messages.overdueBy(daysLate ?? 0)}</State>
    case 'due':
    case 'in-progress':
      if (dueOn === null || daysLate === null)
        return read > 0 || state === 'in-progress' ? (
          <State kind="in-progress">{messages.lessonsRead(read, lessons)}</State>
        ) : (
          <span className="text-ink-3">{messages.optional}</span>
        )
      if (daysLate === 0) return <State kind="due">{messages.dueToday}</State>
      return (
        <State kind={state}>
          {-daysLate <= NEAR_DAYS ? messages.daysLeft(-daysLate, date) : messages.dueOn(date)}
        </State>
      )
  }
}
