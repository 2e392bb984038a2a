import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  anyChoiceItem,
  byAddress,
  multiple,
  paperOf,
  single,
  trueFalse,
} from '#tests/fixtures/sample-exam.ts'
import type { Item } from '../catalog/item.ts'
import type { MultipleChoiceScoring } from '../catalog/kinds/choice.ts'
import { dealtIds, keyOf, scoreItem } from './item-rules.ts'
import { scorePaper } from './score.ts'

test.each<[string, string[], number]>([
  ['the key', ['b'], 4],
  ['another option', ['a'], 0],
  ['the key and another', ['a', 'b'], 0],
  ['nothing', [], 0],
  ['an option it does not have', ['z'], 0],
])('a single choice answered with %s', (_, response, earned) => {
  expect(scoreItem(single('s', 'b'), response, 4)).toBe(earned)
})

test.each<[string, string[], number]>([
  ['true', ['true'], 2],
  ['false', ['false'], 0],
  ['both', ['true', 'false'], 0],
  ['nothing', [], 0],
])('a true statement judged as %s', (_, response, earned) => {
  expect(scoreItem(trueFalse('t', true), response, 2)).toBe(earned)
})

test.each<[MultipleChoiceScoring, string, string[], number]>([
  ['all-or-nothing', 'the whole key', ['c', 'a', 'b'], 5],
  ['all-or-nothing', 'part of the key', ['a', 'b'], 0],
  ['all-or-nothing', 'the key and one more', ['a', 'b', 'c', 'd'], 0],
  ['half', 'the whole key', ['a', 'b', 'c'], 5],
  ['half', 'part of the key: half, rounded down', ['a'], 2],
  ['half', 'part of the key and one more', ['a', 'b', 'd'], 0],
  ['per-option', 'the whole key', ['a', 'b', 'c'], 5],
  ['per-option', 'two of three: 10/3, rounded down', ['a', 'b'], 3],
  ['per-option', 'two right, one wrong: 5/3, rounded down', ['a', 'b', 'd'], 1],
  ['per-option', 'more wrong than right: never below nothing', ['a', 'd', 'e'], 0],
  ['per-option', 'an option it does not have counts as wrong', ['a', 'b', 'z'], 1],
  ['per-option', 'nothing', [], 0],
  ['half', 'the same option twice is one pick', ['a', 'a'], 2],
])('a multiple choice scored %s answered with %s', (scoring, _, response, earned) => {
  expect(scoreItem(multiple('m', ['a', 'b', 'c'], scoring), response, 5)).toBe(earned)
})

const anyResponse = (item: Item) => fc.subarray([...dealtIds(item), 'z'])
const anyAnswered = anyChoiceItem.chain((item) => fc.tuple(fc.constant(item), anyResponse(item)))
const anyPoints = fc.integer({ min: 1, max: 100 })

test('every score is a whole number from nothing to the points', () => {
  fc.assert(
    fc.property(anyAnswered, anyPoints, ([item, response], points) => {
      const earned = scoreItem(item, response, points)!
      return Number.isInteger(earned) && earned >= 0 && earned <= points
    }),
  )
})

test('all points are earned by the key, and by nothing else', () => {
  fc.assert(
    fc.property(anyAnswered, anyPoints, ([item, response], points) => {
      const isKey = response.toSorted().join() === keyOf(item).toSorted().join()
      return (scoreItem(item, response, points) === points) === isKey
    }),
  )
})

test('the order of picks does not matter, and a wrong pick more never raises a score', () => {
  fc.assert(
    fc.property(anyAnswered, anyPoints, ([item, response], points) => {
      const earned = scoreItem(item, response, points)!
      const wrong = dealtIds(item).filter((id) => !keyOf(item).includes(id))
      return (
        scoreItem(item, response.toReversed(), points) === earned &&
        wrong.every((id) => scoreItem(item, [...new Set([...response, id])], points)! <= earned)
      )
    }),
  )
})

test('a paper earns what its items earn, in its order; answers to other items are passed over', () => {
  const items = [single('one', 'a'), trueFalse('two', false), multiple('three', ['a', 'b'], 'half')]
  const responses = { one: ['a'], two: ['true'], three: ['b'], elsewhere: ['a'] }
  expect(scorePaper(paperOf(items, 4), byAddress(items), responses)).toEqual({
    earned: 6,
    total: 12,
    awaiting: 0,
    items: [
      { id: 'one', earned: 4, points: 4, awaits: false },
      { id: 'two', earned: 0, points: 4, awaits: false },
      { id: 'three', earned: 2, points: 4, awaits: false },
    ],
  })
})

test('a paper whose item revision is missing cannot be scored', () => {
  expect(() => scorePaper(paperOf([single('gone', 'a')]), new Map(), {})).toThrow(/gone is missing/)
})
