import { expect, test } from 'vitest'
import { readingOutcome } from './reading.ts'

const openedAt = new Date('2026-07-24T01:00:00Z')
const rule = { leastShare: 25 }

test.each([
  ['counts after a quarter of eight minutes', 120, [], { outcome: 'read' }],
  ['does not count a second earlier', 119, [], { outcome: 'too-soon', waitSeconds: 1 }],
  ['does not count at once', 0, [], { outcome: 'too-soon', waitSeconds: 120 }],
  ['asks for the checks first', 500, ['p-1'], { outcome: 'checks-unanswered', items: ['p-1'] }],
])('%s', (_rule, seconds, unanswered, outcome) => {
  const now = new Date(openedAt.getTime() + seconds * 1000)
  expect(readingOutcome({ openedAt, minutes: 8, unanswered }, rule, now)).toEqual(outcome)
})
