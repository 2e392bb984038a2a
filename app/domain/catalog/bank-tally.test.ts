import { expect, test } from 'vitest'
import { keyPosition, keyPositions, tallyItems } from './bank-tally.ts'
import { Item } from './item.ts'

const text = { en: 'Text' }
const options = ['a', 'b', 'c'].map((id) => ({ id, text }))

function single(key: string, rest: Partial<Item> = {}): Item {
  return Item.parse({
    id: `s-${key}`,
    pool: 'exam',
    kind: 'single-choice',
    stem: text,
    options,
    key,
    ...rest,
  })
}

const judged = Item.parse({
  id: 't',
  pool: 'practice',
  kind: 'true-false',
  stem: text,
  key: true,
  why: {},
})

test('items that are alike in kind, pool and difficulty are counted together', () => {
  const items = [
    single('a', { difficulty: 'easy' }),
    single('b', { difficulty: 'easy' }),
    single('c', { pool: 'practice', difficulty: 'easy' }),
    single('a'),
    judged,
  ]
  expect(tallyItems(items)).toEqual([
    { kind: 'single-choice', pool: 'exam', difficulty: 'easy', count: 2 },
    { kind: 'single-choice', pool: 'practice', difficulty: 'easy', count: 1 },
    { kind: 'single-choice', pool: 'exam', difficulty: null, count: 1 },
    { kind: 'true-false', pool: 'practice', difficulty: null, count: 1 },
  ])
})

test('places of right answers are counted among single choices, those never right included', () => {
  expect(keyPositions([single('a'), single('c'), single('c'), judged])).toEqual([1, 0, 2])
  expect(keyPositions([judged])).toEqual([])
})

test('only a single choice has one place of the right answer', () => {
  expect(keyPosition(single('b'))).toBe(2)
  expect(keyPosition(judged)).toBeNull()
})
