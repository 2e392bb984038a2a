import { expect, test } from 'vitest'
import { drawSupply, drawTotal, matchesRule } from './draw-supply.ts'
import type { DrawRule } from './exam.ts'
import { Item } from './item.ts'

const step = (count: number, ids: string) => ({
  rule: { count, points: 1 },
  pool: [...ids].map((id) => ({ id })),
})

test.each([
  ['a rule alone has all that matches', [step(2, 'abc')], [[3, 0, true]]],
  ['a rule with too few is not enough', [step(4, 'abc')], [[3, 0, false]]],
  [
    'rules apart take nothing from each other',
    [step(2, 'abc'), step(2, 'de')],
    [
      [3, 0, true],
      [2, 0, true],
    ],
  ],
  [
    'an earlier rule claims what both match',
    [step(2, 'abc'), step(2, 'bcd')],
    [
      [3, 0, true],
      [3, 2, false],
    ],
  ],
  [
    'it claims no more than it draws',
    [step(1, 'abc'), step(2, 'abc')],
    [
      [3, 0, true],
      [3, 1, true],
    ],
  ],
  [
    'a rule claims nothing from an earlier one',
    [step(2, 'ab'), step(1, 'abc')],
    [
      [2, 0, true],
      [3, 2, true],
    ],
  ],
  [
    'no more is claimed than there is',
    [step(2, 'ab'), step(2, 'ab'), step(1, 'ab')],
    [
      [2, 0, true],
      [2, 2, false],
      [2, 2, false],
    ],
  ],
  ['an item that is named twice counts once', [step(2, 'aa')], [[1, 0, false]]],
] as const)('%s', (_title, draw, expected) => {
  const supply = drawSupply(draw)
  expect(supply.map(({ matching, claimed, enough }) => [matching, claimed, enough])).toEqual(
    expected,
  )
})

test('the paper is worth what its rules draw', () => {
  expect(drawTotal([{ rule: { count: 5, points: 1 } }, { rule: { count: 2, points: 3 } }])).toBe(11)
})

const item = Item.parse({
  id: 'one',
  pool: 'exam',
  kind: 'true-false',
  stem: { en: 'So?' },
  key: true,
  why: {},
  competency: 'trust',
  difficulty: 'easy',
})
const rule: DrawRule = { bank: 'any', count: 1, points: 1 }

test.each([
  [rule, item, true],
  [{ ...rule, kind: 'true-false' }, item, true],
  [{ ...rule, kind: 'single-choice' }, item, false],
  [{ ...rule, difficulty: 'easy', competency: 'trust' }, item, true],
  [{ ...rule, difficulty: 'hard' }, item, false],
  [{ ...rule, competency: 'listening' }, item, false],
  [rule, { ...item, pool: 'practice' }, false],
] as const)('%j draws %j: %s', (asked, of, drawn) => {
  expect(matchesRule(asked, of)).toBe(drawn)
})
