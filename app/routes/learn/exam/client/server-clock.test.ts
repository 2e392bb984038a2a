import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ServerClock } from './server-clock.ts'
import { clockFace, warningStep } from './time-left.ts'

test('a device that is an hour off shows the server’s time', () => {
  let own = 5_000_000
  const clock = new ServerClock(1_400_000, own, () => own)
  own += 250
  expect(clock.now()).toBe(1_400_250)
})

test('after an exchange the clock is off by no more than the exchange took', () => {
  const delay = fc.nat({ max: 5_000 })
  fc.assert(
    fc.property(fc.integer(), delay, delay, delay, (wrong, first, out, back) => {
      let real = 10_000_000
      const clock = new ServerClock(real, real + first + wrong, () => real + wrong)
      real += 60_000
      const sentAt = real + wrong
      const heard = real + out
      real = heard + back
      clock.observe(heard, { sentAt, receivedAt: real + wrong })
      return Math.abs(clock.now() - real) <= out + back
    }),
  )
})

test('a device whose clock is put forward during the exam is put right by the next answer', () => {
  let own = 1_000_000
  const clock = new ServerClock(1_000_000, own, () => own)
  own += 3_600_000 // somebody changes the clock
  clock.observe(1_000_050, { sentAt: own, receivedAt: own + 100 })
  own += 100
  expect(Math.abs(clock.now() - 1_000_100)).toBeLessThanOrEqual(100)
})

test.each([
  [1458, '24:18'],
  [0, '00:00'],
  [59, '00:59'],
  [3599, '59:59'],
  [3600, '1:00:00'],
  [36_061, '10:01:01'],
])('%d seconds read %s', (seconds, face) => {
  expect(clockFace(seconds)).toBe(face)
})

test.each([
  [1800, Infinity],
  [301, Infinity],
  [300, 300],
  [61, 300],
  [60, 60],
  [1, 60],
  [0, 0],
])('with %d seconds left the warning is that of %d', (seconds, step) => {
  expect(warningStep(seconds)).toBe(step)
})
