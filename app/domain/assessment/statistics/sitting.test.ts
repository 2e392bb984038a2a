import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Paper } from '../paper.ts'
import type { AttemptEventBody } from '../attempt-event.ts'
import { single } from '#tests/fixtures/sample-exam.ts'
import { answerTimes } from './answer-times.ts'
import { scorePaper } from '../score.ts'
import { attemptState } from '../attempt.ts'
import { readSitting, sittingFigures, writeSitting } from './sitting.ts'

const start = Date.parse('2026-07-24T01:00:00.000Z')
const instant = (seconds: number) => new Date(start + seconds * 1000).toISOString()

const opened: AttemptEventBody = {
  kind: 'opened',
  attempt: 'a',
  person: 'p',
  exam: 'e',
  cycle: null,
  number: 1,
  seed: 's',
  paper: 'h',
  deadline: null,
  locale: 'en',
}

type Step = [seconds: number, item: string, choice?: string[], givenAt?: number]

/** A chain of an opening and answers, so many seconds after it. */
function chain(steps: Step[]) {
  return [
    { at: instant(0), body: opened },
    ...steps.map(([seconds, item, choice = ['a'], givenAt]) => ({
      at: instant(seconds),
      body: {
        kind: 'answered' as const,
        item,
        choice,
        ...(givenAt !== undefined && { given: instant(givenAt) }),
      },
    })),
  ]
}

test.each<[string, Step[], Record<string, number>]>([
  [
    'each answer ends a stretch',
    [
      [30, 'x'],
      [75, 'y'],
    ],
    { x: 30, y: 45 },
  ],
  [
    'an item taken up again adds up',
    [
      [30, 'x'],
      [75, 'y'],
      [85, 'x'],
    ],
    { x: 40, y: 45 },
  ],
  [
    'several picks are one stay',
    [
      [30, 'x', ['a']],
      [34, 'x', ['a', 'b']],
    ],
    { x: 34 },
  ],
  [
    'what was sent late counts when it was made',
    [
      [300, 'x', ['a'], 20],
      [300, 'y', ['a'], 50],
    ],
    { x: 20, y: 30 },
  ],
  [
    'made earlier, arrived later',
    [
      [60, 'y', ['a'], 60],
      [90, 'x', ['a'], 25],
    ],
    { x: 25, y: 35 },
  ],
  [
    'a clock that is behind takes nothing away',
    [
      [30, 'x', ['a'], -10],
      [40, 'y'],
    ],
    { x: 0, y: 40 },
  ],
])('time on items: %s', (_, steps, seconds) => {
  const times = answerTimes(chain(steps))
  expect(Object.fromEntries(times)).toEqual(
    Object.fromEntries(Object.entries(seconds).map(([item, time]) => [item, time * 1000])),
  )
})

test('the times of all items make up the time from the opening to the last entry', () => {
  const steps = fc.array(fc.tuple(fc.nat(5000), fc.constantFrom('x', 'y', 'z')), { minLength: 1 })
  fc.assert(
    fc.property(steps, (some) => {
      const sorted = some.toSorted(([one], [other]) => one - other) as Step[]
      const total = [...answerTimes(chain(sorted)).values()].reduce((sum, one) => sum + one, 0)
      expect(total).toBe(sorted.at(-1)![0] * 1000)
    }),
  )
})

test('a sitting tells points, answers and times by item revision, and nobody’s name', () => {
  const items = new Map([
    ['hash-x', single('x', 'a')],
    ['hash-y', single('y', 'b')],
    ['hash-z', single('z', 'b')],
  ])
  const options = ['d', 'b', 'a', 'c']
  const paper = Paper.parse({
    exam: 'e',
    items: ['x', 'y', 'z'].map((id) => ({ id, hash: `hash-${id}`, options, points: 2 })),
  })
  const events = chain([
    [30, 'x'],
    [40, 'y', ['c']],
    [50, 'z'],
    [60, 'z', []],
  ])
  const scores = scorePaper(paper, items, attemptState(events).responses)
  const figures = sittingFigures(paper, items, events, scores.items)
  expect(readSitting(writeSitting(figures))).toEqual(figures)
  expect(figures).toEqual({
    language: 'en',
    openedAt: start,
    places: [
      { revision: 'hash-x', earned: 2, points: 2, groups: ['a'], milliseconds: 30_000 },
      { revision: 'hash-y', earned: 0, points: 2, groups: ['c'], milliseconds: 10_000 },
      { revision: 'hash-z', earned: 0, points: 2, groups: [], milliseconds: null },
    ],
  })
})
