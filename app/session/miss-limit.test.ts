import { expect, test } from 'vitest'
import { MissLimit } from './miss-limit.server.ts'

const start = new Date('2026-07-24T08:00:00Z')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

function missed(times: number, addresses = 10) {
  const limit = new MissLimit({ misses: 3, minutes: 10, addresses })
  for (let at = 0; at < times; at++) limit.note('192.0.2.1', start)
  return limit
}

test.each([
  [0, 0, 0],
  [2, 0, 0],
  [3, 0, 10],
  [3, 4.5, 6],
  [3, 9.99, 1],
  [3, 10, 0],
])('after %d misses, %d minutes later, one waits %d minutes', (times, minutes, wait) => {
  expect(missed(times).wait('192.0.2.1', after(minutes))).toBe(wait)
})

test('another address waits for nobody, but the addresses of one home network wait together', () => {
  const limit = missed(3)
  expect(limit.wait('192.0.2.2', start)).toBe(0)
  for (let at = 0; at < 3; at++) limit.note('2001:db8:1:1::7', start)
  expect(limit.wait('2001:db8:1:1::8', start)).toBe(10)
  expect(limit.wait('2001:db8:1:2::8', start)).toBe(0)
})

test('misses are counted anew when the time is over', () => {
  const limit = missed(3)
  limit.note('192.0.2.1', after(10))
  expect(limit.wait('192.0.2.1', after(10))).toBe(0)
})

test('it remembers no more addresses than it may', () => {
  const limit = missed(3, 2)
  limit.note('192.0.2.2', start)
  limit.note('192.0.2.3', start)
  expect(limit.wait('192.0.2.1', start)).toBe(0)
})
