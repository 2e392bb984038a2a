import { expect, test } from 'vitest'
import type { ReviewPolicy } from '../catalog/exam.ts'
import { attemptsOfCycle, deadlineOf, examEntry, mayReview } from './exam-entry.ts'

const open = { id: 'open', open: true, passed: false }
const failed = { id: 'failed', open: false, passed: false }
const passed = { id: 'passed', open: false, passed: true }

test.each([
  ['nobody has sat', [], { outcome: 'may-start', left: 2 }],
  ['one try is used', [failed], { outcome: 'may-start', left: 1 }],
  ['every try is used', [failed, failed], { outcome: 'no-attempt-left' }],
  ['more were made than are allowed now', [failed, failed, failed], { outcome: 'no-attempt-left' }],
  ['one is open', [failed, open], { outcome: 'may-continue', attemptId: 'open' }],
  ['it is passed', [failed, passed], { outcome: 'passed', attemptId: 'passed' }],
  ['it is passed with tries left', [passed], { outcome: 'passed', attemptId: 'passed' }],
])('an exam of two attempts when %s', (_, earlier, entry) => {
  expect(examEntry({ attempts: 2 }, earlier)).toEqual(entry)
})

test('only attempts of the cycle count in it; outside of any cycle, those made outside', () => {
  const attempts = [{ cycleId: 'first' }, { cycleId: null }, { cycleId: 'second' }]
  expect(attemptsOfCycle(attempts, 'second')).toEqual([{ cycleId: 'second' }])
  expect(attemptsOfCycle(attempts, null)).toEqual([{ cycleId: null }])
})

test('the time limit counts from opening; without one there is no deadline', () => {
  const openedAt = new Date('2026-07-24T06:00:00Z')
  expect(deadlineOf({ timeLimitMinutes: 45 }, openedAt)).toEqual(new Date('2026-07-24T06:45:00Z'))
  expect(deadlineOf({}, openedAt)).toBeNull()
})

const at: Record<string, ReviewPolicy> = {
  once: { show: 'rationales', when: 'submitted' },
  end: { show: 'rationales', when: 'passed-or-exhausted' },
  never: { show: 'score', when: 'submitted' },
}

test.each([
  ['once', 'failed, a try left', [failed], true],
  ['once', 'failed, the next one open', [failed, open], true],
  ['end', 'failed, a try left', [failed], false],
  ['end', 'failed, the last one open', [failed, open], false],
  ['end', 'passed', [passed], true],
  ['end', 'no try left', [failed, failed], true],
  ['never', 'passed', [passed], false],
  ['never', 'no try left', [failed, failed], false],
])('with answers shown %s, somebody who has %s may see them: %#', (policy, _, attempts, may) => {
  expect(mayReview({ attempts: 2, review: at[policy]! }, attempts)).toBe(may)
})
