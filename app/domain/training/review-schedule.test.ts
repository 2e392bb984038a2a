import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import { memoryAfter, reviewSchedule, type ReviewGrade } from './review-schedule.ts'

const grades = [1, 2, 3, 4] as const

describe('what FSRS publishes', () => {
  // The reference history of the FSRS-6 implementations: 1 3 3 3 3 3 after 0 0 1 3 8 21 days. Without steps
  // within a day all of them give this memory (with them: 53.62691).
  test('the reference history ends at the published memory', () => {
    const elapsed = [0, 0, 1, 3, 8, 21]
    const memory = memoryAfter(
      elapsed.map((days, at) => ({ elapsed: days, grade: at === 0 ? 1 : 3 })),
    )
    expect(memory!.stability).toBeCloseTo(53.335106, 4)
    expect(memory!.difficulty).toBeCloseTo(6.3574867, 4)
  })

  test.each([
    [1, 0.212, 6.4133],
    [2, 1.2931, 5.11217071],
    [3, 2.3065, 2.11810397],
    [4, 8.2956, 1],
  ] as const)('a first grade of %i begins at a stability of %d', (grade, stability, difficulty) => {
    const memory = memoryAfter([{ elapsed: 0, grade }])!
    expect(memory.stability).toBeCloseTo(stability, 6)
    expect(memory.difficulty).toBeCloseTo(difficulty, 6)
  })
})

test('what was missed and then known comes back after 1, 2, 6, 17 and 44 days', () => {
  const days: { on: string; grade: ReviewGrade }[] = [{ on: '2026-07-24', grade: 1 }]
  const waits = [1, 2, 3, 4, 5].map(() => {
    const { dueOn } = reviewSchedule(days)
    const wait = Math.round((Date.parse(dueOn) - Date.parse(days.at(-1)!.on)) / 86_400_000)
    days.push({ on: dueOn, grade: 3 })
    return wait
  })
  expect(waits).toEqual([1, 2, 6, 17, 44])
})

const history = fc
  .array(fc.record({ wait: fc.integer({ min: 1, max: 400 }), grade: fc.constantFrom(...grades) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((steps) => {
    let on = '2026-01-01'
    return steps.map(({ wait, grade }) => ({ on: (on = addDays(on, wait)), grade }))
  })

test('an item is never due on the day it was answered or before', () => {
  fc.assert(
    fc.property(history, (days) => {
      expect(reviewSchedule(days).dueOn > days.at(-1)!.on).toBe(true)
    }),
  )
})

test('the better the last answer, the later it comes back', () => {
  fc.assert(
    fc.property(history, (days) => {
      const dates = grades.map(
        (grade) => reviewSchedule([...days.slice(0, -1), { on: days.at(-1)!.on, grade }]).dueOn,
      )
      expect(dates).toEqual(dates.toSorted())
    }),
  )
})

test('the same days give the same date', () => {
  fc.assert(
    fc.property(history, (days) => {
      expect(reviewSchedule(days)).toEqual(reviewSchedule(structuredClone(days)))
    }),
  )
})

test.each([
  [[]],
  [
    [
      { on: '2026-07-24', grade: 3 },
      { on: '2026-07-24', grade: 3 },
    ],
  ],
  [
    [
      { on: '2026-07-24', grade: 3 },
      { on: '2026-07-23', grade: 3 },
    ],
  ],
] as { on: string; grade: ReviewGrade }[][][])('no schedule comes of %j', (days) => {
  expect(() => reviewSchedule(days)).toThrow(/day|come after/)
})
