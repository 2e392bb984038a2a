import { expect, test } from 'vitest'
import { opened, paperOf, single } from '#tests/fixtures/sample-exam.ts'
import { linkEvent } from './attempt-event.ts'
import { deadlineAfter, extendAttempt } from './extension.ts'

const at = (minutes: number) => new Date(Date.parse('2026-07-24T06:00:00Z') + minutes * 60_000)
const attempt = opened(paperOf([single('one', 'a')]), at(0), at(30))
const more = { minutes: 10, by: 'trainer', reason: 'The lights went out' }

test('an extension counts from the deadline as it is, and the last one holds', () => {
  const first = extendAttempt(attempt, more, at(5))!
  expect(first).toMatchObject({ sequence: 2, previous: attempt.last.hash })
  expect(first.body).toEqual({
    kind: 'extended',
    until: at(40).toISOString(),
    by: 'trainer',
    reason: 'The lights went out',
  })
  const extended = {
    ...attempt,
    deadlineAt: deadlineAfter(at(30), [attempt.last, first]),
    last: first,
  }
  const second = extendAttempt(extended, more, at(35))!
  expect(deadlineAfter(at(30), [attempt.last, first, second])).toEqual(at(50))
})

test('without an extension the deadline is the one frozen at the opening', () => {
  expect(deadlineAfter(at(30), [attempt.last])).toEqual(at(30))
  expect(deadlineAfter(null, [attempt.last])).toBeNull()
})

test.each([
  ['is over', attempt, 31],
  ['has no deadline', { ...attempt, deadlineAt: null }, 5],
  [
    'is handed in',
    {
      ...attempt,
      last: linkEvent(attempt.last, { kind: 'submitted', earned: 0, total: 1 }, at(1)),
    },
    5,
  ],
])('an attempt that %s is not extended', (_, ended, minutes) => {
  expect(extendAttempt(ended, more, at(minutes))).toBeNull()
})
