import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ADDRESS_TRIES, signInStanding, TRIES } from './sign-in-limit.ts'

const now = new Date('2026-07-24T09:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const many = (count: number, minutes: number) => Array.from({ length: count }, () => ago(minutes))

test.each([
  ['nothing before', [], 4, 15],
  ['one mistake', [ago(1)], 3, 15],
  ['four mistakes, hours apart', [ago(600), ago(300), ago(60), ago(1)], 0, 15],
  ['a lock that is over', many(5, 16), 4, 30],
  ['a lock that is over, and a mistake since', [...many(5, 16), ago(1)], 3, 30],
  ['mistakes told out of order', [ago(1), ago(60)], 2, 15],
])('after %s the account may be tried', (_, account, triesLeft, lockMinutes) => {
  expect(signInStanding({ account, address: [] }, now)).toEqual({
    outcome: 'open',
    triesLeft,
    lockMinutes,
  })
})

test.each([
  ['five mistakes', many(5, 1), 14],
  ['five mistakes at one moment from many requests, and more', many(40, 1), 14],
  ['a second round', [...many(5, 60), ...many(5, 10)], 20],
  ['a third round', [...many(5, 300), ...many(5, 200), ...many(5, 10)], 50],
  ['a sixth round', [900, 700, 500, 300, 150, 59].flatMap((at) => many(5, at)), 1],
])('after %s the account waits', (_, account, minutes) => {
  expect(signInStanding({ account, address: [] }, now)).toEqual({
    outcome: 'limited',
    until: ago(-minutes),
  })
})

test('an address waits until the oldest of its last failures is a quarter of an hour old', () => {
  const address = [...many(1, 10), ...many(ADDRESS_TRIES - 1, 2)]
  expect(signInStanding({ account: [], address }, now)).toEqual({
    outcome: 'limited',
    until: ago(-5),
  })
  expect(signInStanding({ account: [], address: address.slice(1) }, now).outcome).toBe('open')
})

test('whatever happened before, no more than five tries are open within any quarter of an hour', () => {
  const attempts = fc.array(fc.integer({ min: 0, max: 20 * 60 }), { maxLength: 300 })
  fc.assert(
    fc.property(attempts, (minutes) => {
      const letThrough: number[] = []
      for (const minute of minutes.sort((a, b) => a - b)) {
        const at = ago(-minute)
        const account = letThrough.map((earlier) => ago(-earlier))
        if (signInStanding({ account, address: [] }, at).outcome === 'open') letThrough.push(minute)
      }
      for (const start of letThrough) {
        const within = letThrough.filter((minute) => minute >= start && minute < start + 15)
        expect(within.length).toBeLessThanOrEqual(TRIES)
      }
    }),
    { numRuns: 50 },
  )
})
