import { expect, test } from 'vitest'
import {
  completionHash,
  completionHolds,
  completionOutcome,
  completionStatement,
} from './completion.ts'

const lessons = [
  { slug: 'one', renderings: {}, checks: [] },
  { slug: 'two', renderings: {}, checks: [] },
]
const readOne = { lesson: 'one', revision: 'a', at: '2026-07-01T00:00:00.000Z' }
const readTwo = { lesson: 'two', revision: 'b', at: '2026-07-02T00:00:00.000Z' }
const passed = { id: 'attempt', hash: 'h', earned: 12, total: 15 }
const withExam = { lessons: 'all', checks: 'none', exam: 'final' } as const
const readingOnly = { lessons: 'all', checks: 'none' } as const
const examOnly = { lessons: 'none', checks: 'none', exam: 'final' } as const

test.each([
  ['with a lesson unread', readingOnly, [readOne], null],
  ['without the exam', withExam, [readOne, readTwo], null],
  ['with the exam before the lessons', withExam, [], passed],
])('is incomplete %s', (_title, completion, reads, attempt) => {
  expect(completionOutcome({ completion, lessons }, reads, attempt)).toEqual({
    outcome: 'incomplete',
  })
})

test.each([
  ['reading alone', readingOnly, [readTwo, readOne], null, [readOne, readTwo], null],
  ['reading and exam', withExam, [readOne, readTwo], passed, [readOne, readTwo], passed],
  ['the exam alone', examOnly, [readOne], passed, [], passed],
])(
  'is complete by %s, with what it rests on',
  (_title, completion, reads, attempt, rests, exam) => {
    expect(completionOutcome({ completion, lessons }, reads, attempt)).toEqual({
      outcome: 'complete',
      lessons: rests,
      attempt: exam,
    })
  },
)

test('a clock put back does not date a completion before what was read', () => {
  const cycle = { id: 'cycle', personId: 'person' }
  const course = { hash: 'course', manifest: { completion: readingOnly, lessons } }
  const reads = [readOne, readTwo]
  const clock = { now: new Date('2026-07-01T15:59:00Z'), timeZone: 'Asia/Shanghai' }
  const statement = completionStatement(course, cycle, reads, null, clock)!
  expect([statement.at, statement.on]).toEqual([readTwo.at, '2026-07-02'])
  const { at, on } = statement
  const hash = completionHash(statement)
  const recorded = { hash, courseHash: course.hash, at, on, attempt: null, statement }
  expect(completionHolds(recorded, cycle, course.manifest, reads, null)).toBe(true)
})
