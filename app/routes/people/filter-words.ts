import type { Locale } from '#app/domain/locale.ts'
import type { SheetFilter } from '#app/domain/training/sheet-filter.ts'
import { partMessages } from '#app/i18n/parts.ts'
import { peopleMessages } from '#app/i18n/people.ts'
import type { SheetNames } from './sheet-names.ts'

/** One condition of a filter in words. */
export type FilterWords = { field: keyof SheetFilter; term: string; value: string }

/** What a filter asks for, condition by condition. */
export function filterWords(
  { department, course, state, staff, period, text }: SheetFilter,
  names: SheetNames,
  locale: Locale,
): FilterWords[] {
  const messages = peopleMessages[locale]
  const words: (FilterWords | false | undefined)[] = [
    department !== undefined && {
      field: 'department',
      term: messages.department,
      value: names.departmentCalled(department),
    },
    course !== undefined && {
      field: 'course',
      term: messages.course,
      value: names.course(course),
    },
    state && { field: 'state', term: messages.state, value: partMessages[locale][state] },
    staff && { field: 'staff', term: messages.staff, value: messages[staff] },
    period && {
      field: 'period',
      term: messages[period.of],
      value: periodWords(period, messages),
    },
    text !== undefined && { field: 'text', term: messages.text, value: text },
  ]
  return words.filter((condition) => condition !== false && condition !== undefined)
}

function periodWords(
  { from, to }: NonNullable<SheetFilter['period']>,
  messages: (typeof peopleMessages)[Locale],
): string {
  if (from && to) return messages.between(from, to)
  return from ? messages.since(from) : messages.until(to ?? '')
}
