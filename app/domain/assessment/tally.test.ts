import fc from 'fast-check'
import { expect, test } from 'vitest'
import { single } from '#tests/fixtures/sample-exam.ts'
import type { ItemScore } from './score.ts'
import { competencyScores, itemResult, scoreTally } from './tally.ts'

test.each([
  [{ earned: 4, points: 4, awaits: false }, ['a'], 'right'],
  [{ earned: 2, points: 4, awaits: false }, ['a'], 'partly'],
  [{ earned: 0, points: 4, awaits: false }, ['b'], 'wrong'],
  // Of an item that was dropped.
  [{ earned: 4, points: 4, awaits: false }, [], 'right'],
  [{ earned: 0, points: 4, awaits: false }, [], 'unanswered'],
  [{ earned: 0, points: 4, awaits: false }, undefined, 'unanswered'],
  [{ earned: 0, points: 4, awaits: true }, ['a'], 'awaiting'],
])('%o for %o is %s', (score, response, result) => {
  expect(itemResult(score, response)).toBe(result)
})

const scoreOf = (scores: (Omit<ItemScore, 'awaits'> & { awaits?: boolean })[]) => {
  const items = scores.map((score) => ({ awaits: false, ...score }))
  return {
    earned: items.reduce((sum, { earned }) => sum + earned, 0),
    total: items.reduce((sum, { points }) => sum + points, 0),
    awaiting: items.filter(({ awaits }) => awaits).length,
    items,
  }
}

test('a sum has a row per result, right answers apart by what they are worth, dearest first', () => {
  const score = scoreOf([
    { id: 'a', earned: 2, points: 2 },
    { id: 'b', earned: 5, points: 5 },
    { id: 'c', earned: 2, points: 2 },
    { id: 'd', earned: 1, points: 5 },
    { id: 'e', earned: 0, points: 5 },
    { id: 'f', earned: 0, points: 2 },
    { id: 'g', earned: 0, points: 9, awaits: true },
  ])
  const responses = { a: ['x'], b: ['x'], c: ['x'], d: ['x'], e: ['x'], g: ['x'] }
  expect(scoreTally(score, responses)).toEqual([
    { result: 'right', count: 1, earned: 5, each: 5 },
    { result: 'right', count: 2, earned: 4, each: 2 },
    { result: 'partly', count: 1, earned: 1, each: null },
    { result: 'wrong', count: 1, earned: 0, each: null },
    { result: 'awaiting', count: 1, earned: 0, each: null },
    { result: 'unanswered', count: 1, earned: 0, each: null },
  ])
})

test('with nothing right, the row is there all the same', () => {
  expect(scoreTally(scoreOf([{ id: 'a', earned: 0, points: 1 }]), {})[0]).toEqual({
    result: 'right',
    count: 0,
    earned: 0,
    each: null,
  })
})

const anyScores = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 9 }), fc.boolean())
    .map(([points, earned, isAnswered]) => ({
      points,
      earned: isAnswered ? Math.min(points, earned) : 0,
      isAnswered,
    })),
  { minLength: 1, maxLength: 30 },
)
const competencies = ['trust', undefined, 'value']

test('the rows add up to the score and to the items, and so do the competencies', () => {
  fc.assert(
    fc.property(anyScores, (drawn) => {
      const items = drawn.map((one, at) => ({ id: `item-${at}`, ...one }))
      const score = scoreOf(items)
      const responses = Object.fromEntries(
        items.filter(({ isAnswered }) => isAnswered).map(({ id }) => [id, ['a']]),
      )
      const asked = items.map(({ id }, at) => single(id, 'a', { competency: competencies[at % 3] }))
      const rows = [scoreTally(score, responses), competencyScores(score, asked)] as {
        count: number
        earned: number
      }[][]
      for (const part of rows) {
        expect(part.reduce((sum, { count }) => sum + count, 0)).toBe(items.length)
        expect(part.reduce((sum, { earned }) => sum + earned, 0)).toBe(score.earned)
      }
    }),
  )
})

test('competencies come in the order of the paper, items without one last', () => {
  const asked = [
    single('a', 'a'),
    single('b', 'a', { competency: 'value' }),
    single('c', 'a', { competency: 'trust' }),
    single('d', 'a', { competency: 'value' }),
  ]
  const score = scoreOf(asked.map(({ id }, at) => ({ id, earned: at % 2 ? 2 : 0, points: 2 })))
  expect(competencyScores(score, asked)).toEqual([
    { competency: 'value', right: 2, count: 2, earned: 4, points: 4 },
    { competency: 'trust', right: 0, count: 1, earned: 0, points: 2 },
    { competency: null, right: 0, count: 1, earned: 0, points: 2 },
  ])
})

test('what waits for a grader is no part of what is told of a competency', () => {
  const items = [
    single('a', 'a', { competency: 'trust' }),
    single('b', 'a', { competency: 'trust' }),
  ]
  const score = scoreOf([
    { id: 'a', earned: 2, points: 2 },
    { id: 'b', earned: 0, points: 8, awaits: true },
  ])
  expect(competencyScores(score, items)).toEqual([
    { competency: 'trust', right: 1, count: 1, earned: 2, points: 2 },
  ])
})
