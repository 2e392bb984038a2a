import type { CalendarDate } from '../calendar.ts'

/** Where somebody stands with a course. */
export const cycleStates = ['due', 'in-progress', 'overdue', 'not-passed', 'done'] as const
export type CycleState = (typeof cycleStates)[number]

/**
 * The state of a cycle on a date: done when completed; not passed when the exam it demands has no
 * attempt left; overdue after its due date; otherwise in progress once anything was opened.
 */
export function cycleState(
  cycle: {
    completed: boolean
    started: boolean
    exhausted: boolean
    dueOn: CalendarDate | null
  },
  today: CalendarDate,
): CycleState {
  if (cycle.completed) return 'done'
  if (cycle.exhausted) return 'not-passed'
  if (cycle.dueOn !== null && cycle.dueOn < today) return 'overdue'
  return cycle.started ? 'in-progress' : 'due'
}

/**
 * Whether nobody can pass any more: every attempt allowed has been made and closed, and none passed.
 * Never, where no exam is demanded (`allowed` is null).
 */
export function isExhausted(
  { closed, open, passed }: { closed: number; open: boolean; passed: boolean },
  allowed: number | null,
): boolean {
  return allowed !== null && !passed && !open && closed >= allowed
}
