import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graderOrder, PLACES, turnOf } from './grading-queue.ts'

const places = fc.uniqueArray(fc.integer({ min: 0, max: PLACES - 1 }), { maxLength: 50 })

test('every grader has each answer once in their order', () => {
  fc.assert(
    fc.property(places, fc.string(), (all, grader) => {
      const turns = all.map((place) => turnOf(place, graderOrder(grader, 'exam')))
      expect(new Set(turns).size).toBe(all.length)
      for (const turn of turns) expect(turn >= 0 && turn < PLACES).toBe(true)
    }),
  )
})

test('graders have other orders, the same grader the same', () => {
  const all = Array.from({ length: 40 }, (_, at) => (at * 53_687_091) % PLACES)
  const orderOf = (grader: string) =>
    all.toSorted((one, other) => {
      const order = graderOrder(grader, 'exam')
      return turnOf(one, order) - turnOf(other, order)
    })
  expect(orderOf('a')).toEqual(orderOf('a'))
  expect(orderOf('a')).not.toEqual(orderOf('b'))
  expect(orderOf('a')).not.toEqual(orderOf('b').toReversed())
})
