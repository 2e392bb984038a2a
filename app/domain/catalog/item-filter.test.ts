import { expect, test } from 'vitest'
import { Item } from './item.ts'
import { ItemFilter, itemMatches } from './item-filter.ts'

const item = Item.parse({
  id: 'wcf-p-01',
  pool: 'practice',
  kind: 'single-choice',
  competency: 'customer-first',
  stem: { 'zh-CN': '工资最初是谁付的？', en: 'Who first paid the wages?' },
  options: [
    { id: 'a', text: { 'zh-CN': '公司', en: 'The firm' } },
    { id: 'b', text: { 'zh-CN': '客户', en: 'Customers' }, why: { en: 'Follow the money.' } },
  ],
  key: 'b',
})

test.each<[Record<string, string>, boolean]>([
  [{}, true],
  [{ pool: 'practice', kind: 'single-choice' }, true],
  [{ pool: 'exam' }, false],
  [{ kind: 'true-false' }, false],
  [{ competency: 'customer-first' }, true],
  [{ competency: 'listening' }, false],
  [{ difficulty: 'none' }, true],
  [{ difficulty: 'easy' }, false],
  [{ key: '2' }, true],
  [{ key: '1' }, false],
  [{ text: 'WCF-P-01' }, true],
  [{ text: '客户' }, true],
  [{ text: 'ＭＯＮＥＹ' }, true],
  [{ text: 'nowhere' }, false],
])('%j asks for it: %s', (asked, matches) => {
  expect(itemMatches(item, ItemFilter.parse(asked))).toBe(matches)
})

test.each([
  { pool: '' },
  { pool: 'secret' },
  { kind: 'riddle' },
  { key: '0' },
  { key: 'x' },
  { text: '   ' },
  { difficulty: 'impossible' },
  { page: '2' },
])('what an address says wrongly is not asked: %j', (asked) => {
  expect(itemMatches(item, ItemFilter.parse(asked))).toBe(true)
})
