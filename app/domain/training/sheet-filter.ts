import { z } from 'zod'
import { CalendarDate } from '../calendar.ts'
import { cycleStates } from './cycle.ts'
import type { SheetSearch } from './sheet-fields.ts'

/** Which of a cycle's dates a period is about. */
const periodDates = ['due', 'completed'] as const

/** What of the completion sheet somebody wants; what is left out does not narrow it. */
export const SheetFilter = z.object({
  /** Code of a department; everything below it belongs to it. */
  department: z.string().optional(),
  course: z.string().optional(),
  state: z.enum(cycleStates).optional(),
  /** Whether the person still works here. */
  staff: z.enum(['present', 'left']).optional(),
  /** From and to are both included; one of them may be open. */
  period: z
    .object({
      of: z.enum(periodDates),
      from: CalendarDate.optional(),
      to: CalendarDate.optional(),
    })
    .optional(),
  /** Part of a name or number. */
  text: z.string().optional(),
})
export type SheetFilter = z.infer<typeof SheetFilter>

export type PeriodProblem = 'no-such-date' | 'ends-before-it-begins'

export type ReadFilter =
  | { outcome: 'read'; filter: SheetFilter }
  | { outcome: 'refused'; problems: Partial<Record<'from' | 'to', PeriodProblem>> }

const MAX_TEXT = 100

/**
 * Reads a filter off an address. Empty fields and words that mean nothing narrow nothing; a period
 * that cannot be is refused, as ignoring it would show figures nobody asked for. A period without
 * its kind of date is about the due date.
 */
export function readSheetFilter(search: SheetSearch): ReadFilter {
  const { from, to } = search
  const wrong = {
    ...(isWrongDate(from) && { from: 'no-such-date' as const }),
    ...(isWrongDate(to) && { to: 'no-such-date' as const }),
  }
  if (Object.keys(wrong).length > 0) return { outcome: 'refused', problems: wrong }
  if (from && to && to < from)
    return { outcome: 'refused', problems: { to: 'ends-before-it-begins' } }
  const filter: SheetFilter = {
    department: search.department || undefined,
    course: search.course || undefined,
    state: SheetFilter.shape.state.catch(undefined).parse(search.state),
    staff: SheetFilter.shape.staff.catch(undefined).parse(search.staff),
    period:
      from || to
        ? {
            of: search.date === 'completed' ? 'completed' : 'due',
            from: from || undefined,
            to: to || undefined,
          }
        : undefined,
    text: search.text?.trim().slice(0, MAX_TEXT) || undefined,
  }
  return { outcome: 'read', filter }
}

function isWrongDate(text: string | undefined): boolean {
  return Boolean(text) && !CalendarDate.safeParse(text).success
}
