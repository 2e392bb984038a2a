import { expect, test } from 'vitest'
import { opened, paperOf, single } from '#tests/fixtures/sample-exam.ts'
import { linkEvent, type AttemptEventBody } from './attempt-event.ts'
import { lateSyncMs, mistimedLink } from './deadline.ts'

const start = new Date('2026-07-24T06:00:00.000Z')
const deadline = new Date('2026-07-24T06:30:00.000Z')
const attempt = opened(paperOf([single('one', 'a')]), start, deadline)
const after = (seconds: number) => new Date(deadline.getTime() + seconds * 1000)

test.each([
  [undefined, 120_000],
  [0, 3_000],
  [10, 600_000],
])('late_sync_minutes of %s lets a device deliver for %d ms', (lateSyncMinutes, milliseconds) => {
  expect(lateSyncMs({ lateSyncMinutes })).toBe(milliseconds)
})

test.each<[string, number, { given?: number; late?: true }, number | null]>([
  ['came in time', -60, { given: -61 }, null],
  ['came in time from a form', -60, {}, null],
  ['came in the grace', 3, { given: 1 }, null],
  ['came late and is marked so', 100, { given: -1, late: true }, null],
  ['came late without the mark', 100, { given: -1 }, 2],
  ['came in time with the mark', -1, { given: -1, late: true }, 2],
  ['came late and was made after the deadline', 100, { given: 1, late: true }, 2],
  ['came late from a form', 100, { late: true }, 2],
  ['came after the last moment', 121, { given: -1, late: true }, 2],
  ['was made after it came', -60, { given: -59 }, 2],
])('an answer that %s', (_, came, { given, late }, wrong) => {
  const body: AttemptEventBody = {
    kind: 'answered',
    item: 'one',
    choice: ['a'],
    ...(given !== undefined && { given: after(given).toISOString() }),
    ...(late && { late }),
  }
  const events = [attempt.last, linkEvent(attempt.last, body, after(came))]
  expect(mistimedLink(attempt, events, 120_000)).toBe(wrong)
})
