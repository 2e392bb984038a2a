import { expect, test } from 'vitest'
import { shelfState } from './shelf-state.ts'

const [one, other] = [{ hash: '1' }, { hash: '2' }]

test.each([
  [one, one, 'published'],
  [one, other, 'changed'],
  [one, undefined, 'new'],
  [undefined, one, 'absent'],
  [undefined, undefined, 'unread'],
] as const)('%j on disk against %j in force is %s', (onDisk, inForce, state) => {
  expect(shelfState(onDisk, inForce)).toBe(state)
})
