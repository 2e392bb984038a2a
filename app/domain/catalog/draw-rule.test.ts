import { expect, test } from 'vitest'
import { drawTotal, matchesRule } from './draw-rule.ts'
import type { DrawRule } from './exam.ts'
import { Item } from './item.ts'

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
