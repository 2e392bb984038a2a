import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyItem, essay, scenario, single } from '#tests/fixtures/sample-exam.ts'
import { dealtIds, keyOf } from './item-rules.ts'
import { practiceOrder, practiceOutcome, ratingsFor } from './practice.ts'

test.each([
  [
    'a right choice',
    single('i', 'b'),
    ['b'],
    { outcome: 'answered', response: ['b'], correct: true },
  ],
  [
    'a wrong one',
    single('i', 'b'),
    ['a'],
    { outcome: 'answered', response: ['a'], correct: false },
  ],
  ['nothing', single('i', 'b'), [], { outcome: 'nothing-chosen' }],
  ['what it does not have', single('i', 'b'), ['z'], { outcome: 'unfit-answer' }],
  ['a text', essay('i'), ['我的话'], { outcome: 'answered', response: ['我的话'], correct: null }],
  ['an empty text', essay('i'), ['  '], { outcome: 'nothing-chosen' }],
])('%s', (_, item, choice, outcome) => {
  expect(practiceOutcome(item, choice)).toEqual(outcome)
})

test('a conversation goes on until its end, and is kept then', () => {
  const item = scenario('s')
  const [first, ...rest] = keyOf(item)
  expect(rest.length).toBeGreaterThan(0)
  expect(practiceOutcome(item, [first!])).toEqual({ outcome: 'goes-on', response: [first] })
  expect(practiceOutcome(item, [first!, ...rest])).toEqual({
    outcome: 'answered',
    response: [first, ...rest],
    correct: true,
  })
})

test('an item of any kind is answered with its key; a written one is for its writer to judge', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      const key = keyOf(item)
      const result = practiceOutcome(item, key.length > 0 ? key : ['a text'])
      expect(result).toMatchObject({ outcome: 'answered', correct: key.length > 0 ? true : null })
    }),
  )
})

test('the order is the same throughout a day, has every part, and is not the same for ever', () => {
  fc.assert(
    fc.property(anyItem, fc.string(), fc.string(), (item, person, day) => {
      const order = practiceOrder(item, person, day)
      expect(order.toSorted()).toEqual(dealtIds(item).toSorted())
      expect(practiceOrder(item, person, day)).toEqual(order)
    }),
  )
  const item = single('i', 'a')
  const orders = Array.from({ length: 20 }, (_, day) => practiceOrder(item, 'me', `${day}`).join())
  expect(new Set(orders).size).toBeGreaterThan(5)
})

test.each([
  [true, [2, 3, 4]],
  [false, []],
  [null, [1, 2, 3]],
])('an answer that is right: %j may be called %j', (correct, ratings) => {
  expect(ratingsFor(correct)).toEqual(ratings)
})
