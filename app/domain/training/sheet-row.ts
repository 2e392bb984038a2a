import type { CalendarDate } from '../calendar.ts'
import type { CycleState } from './cycle.ts'

export type SheetPerson = {
  id: string
  number: string
  name: string
  nameLatin: string | null
  departmentId: string
  leftOn: CalendarDate | null
}

/** One person's cycle of one course, as the completion sheet has it. */
export type SheetRow = {
  cycleId: string
  person: SheetPerson
  courseSlug: string
  /** 1, 2, … of this person at this course. */
  cycle: number
  state: CycleState
  /** The date it was assigned or taken up. */
  openedOn: CalendarDate
  dueOn: CalendarDate | null
  completedOn: CalendarDate | null
  /** Days past the due date while it is not done; null otherwise. */
  daysLate: number | null
  score: Points | null
  /** Null where the course demands no exam. */
  attempts: { used: number; allowed: number } | null
}

export type Points = { earned: number; total: number }

/** An attempt's score as it stands, or none while it is open. */
export type ScoredAttempt = { score: (Points & { passed: boolean }) | null }

/**
 * The score a cycle counts with: that of the attempt that passed, else the best of those closed; null
 * before the first is closed.
 */
export function countedScore(attempts: readonly ScoredAttempt[]): Points | null {
  const [best] = attempts
    .flatMap(({ score }) => score ?? [])
    .sort((one, other) => Number(other.passed) - Number(one.passed) || share(other) - share(one))
  return best ? { earned: best.earned, total: best.total } : null
}

function share({ earned, total }: Points): number {
  return total > 0 ? earned / total : 0
}

/** Where a row stands on the sheet: by department, number, course, cycle. */
export type SheetPlace = { department: number; number: string; course: number; cycle: number }

/** The order of the sheet; ranks of departments and courses are given, numbers compare as text. */
export function byPlace(one: SheetPlace, other: SheetPlace): number {
  return (
    one.department - other.department ||
    (one.number < other.number ? -1 : Number(one.number > other.number)) ||
    one.course - other.course ||
    one.cycle - other.cycle
  )
}
