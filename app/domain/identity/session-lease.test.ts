import { expect, test } from 'vitest'
import { isDueForRenewal, leaseUntil } from './session-lease.ts'

const day = (count: number) => new Date(Date.UTC(2026, 0, 1) + count * 86_400_000)

test.each([
  ['new', 0, 14],
  ['used on the tenth day', 10, 24],
  ['used on the last days', 85, 90],
])('a session that is %s (day %i) lasts until day %i', (_, now, until) => {
  expect(leaseUntil(day(0), day(now))).toEqual(day(until))
})

test.each([
  [59, false],
  [60, true],
  [600, true],
])('after %i minutes, using a session again is written down: %s', (minutes, due) => {
  const now = new Date(day(0).getTime() + minutes * 60_000)
  expect(isDueForRenewal(day(0), now)).toBe(due)
})
