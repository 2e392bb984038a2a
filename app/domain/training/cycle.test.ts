import { expect, test } from 'vitest'
import { cycleState, isExhausted } from './cycle.ts'

const fresh = { completed: false, started: false, exhausted: false, dueOn: '2026-07-24' }

test.each([
  ['due on its due date', fresh, 'due'],
  ['overdue the day after', { ...fresh, dueOn: '2026-07-23' }, 'overdue'],
  ['overdue although begun', { ...fresh, started: true, dueOn: '2026-07-23' }, 'overdue'],
  ['in progress once begun', { ...fresh, started: true }, 'in-progress'],
  ['never overdue without a due date', { ...fresh, dueOn: null }, 'due'],
  ['not passed when attempts are used up', { ...fresh, exhausted: true }, 'not-passed'],
  ['done, however late', { ...fresh, completed: true, dueOn: '2026-01-01' }, 'done'],
] as const)('is %s', (_title, cycle, state) => {
  expect(cycleState(cycle, '2026-07-24')).toBe(state)
})

test.each([
  ['not while an attempt is left', { closed: 1, open: false, passed: false }, 2, false],
  ['not while the last attempt is open', { closed: 1, open: true, passed: false }, 1, false],
  ['not once one passed', { closed: 2, open: false, passed: true }, 2, false],
  ['never without an exam', { closed: 2, open: false, passed: false }, null, false],
  ['when all are closed and none passed', { closed: 2, open: false, passed: false }, 2, true],
] as const)('attempts are used up %s', (_title, attempts, allowed, exhausted) => {
  expect(isExhausted(attempts, allowed)).toBe(exhausted)
})
