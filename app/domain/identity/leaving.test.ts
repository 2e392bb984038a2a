import { expect, test } from 'vitest'
import { hasLeft } from './leaving.ts'

test.each([
  [null, false],
  ['2026-07-25', false],
  ['2026-07-24', true],
  ['2026-07-23', true],
])('with the date of leaving %s, somebody has left on 2026-07-24: %s', (leftOn, left) => {
  expect(hasLeft(leftOn, '2026-07-24')).toBe(left)
})
