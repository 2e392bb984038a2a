import { expect, test } from 'vitest'
import { byPlace, countedScore, type ScoredAttempt } from './sheet-row.ts'

const closed = (earned: number, passed: boolean, total = 15): ScoredAttempt => ({
  score: { earned, total, passed },
})
const open: ScoredAttempt = { score: null }

test.each([
  ['none before the first attempt is closed', [open], null],
  ['the best of those closed', [closed(8, false), closed(11, false), open], [11, 15]],
  ['the best by share where papers differ', [closed(9, false, 10), closed(11, false, 20)], [9, 10]],
  [
    'that of the attempt that passed, even below another',
    [closed(14, false), closed(12, true)],
    [12, 15],
  ],
] as const)('the score that counts is %s', (_rule, attempts, score) => {
  expect(countedScore(attempts)).toEqual(score && { earned: score[0], total: score[1] })
})

test('rows stand by department, then number, then course, then cycle', () => {
  const place = (department: number, number: string, course: number, cycle: number) => ({
    department,
    number,
    course,
    cycle,
  })
  const inOrder = [
    place(0, '9', 5, 1),
    place(1, '001', 0, 2),
    place(1, '001', 1, 1),
    place(1, '002', 0, 1),
    place(1, '002', 0, 2),
  ]
  expect([...inOrder].reverse().sort(byPlace)).toEqual(inOrder)
})
