import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { ExchangeItem } from './exchange-item.ts'
import { writeBank } from '#app/content/write-bank.ts'
import { ownItem, slugOf } from './own-item.ts'

const heading = { slug: 'service', title: { 'zh-CN': '服务' }, languages: ['zh-CN' as const] }
const ours = (items: readonly ExchangeItem[]) =>
  items.map((item, at) =>
    ownItem(item, { id: `service-00${at + 1}`, pool: 'exam', locale: 'zh-CN' }),
  )
const options = [
  { label: 'A', text: '是：否' },
  { label: 'B', text: 'true' },
]

test('items become a bank in one language', () => {
  const items: ExchangeItem[] = [
    {
      kind: 'single-choice',
      stem: '问',
      options,
      key: ['B'],
      rationale: '因为',
      difficulty: 'easy',
      points: 2,
      line: 1,
    },
    { kind: 'multiple-choice', stem: '问', options, key: ['A', 'B'], difficulty: '三星', line: 2 },
    { kind: 'true-false', stem: '对', options: [], key: ['false'], rationale: '因为', line: 3 },
  ]
  expect(parse(writeBank({ ...heading, items: ours(items) }))).toEqual({
    slug: 'service',
    title: { 'zh-CN': '服务' },
    languages: ['zh-CN'],
    items: [
      {
        id: 'service-001',
        pool: 'exam',
        kind: 'single-choice',
        difficulty: 'easy',
        stem: { 'zh-CN': '问' },
        options: [
          { id: 'a', 'zh-CN': '是：否' },
          { id: 'b', 'zh-CN': 'true', why: { 'zh-CN': '因为' } },
        ],
        key: 'b',
      },
      {
        id: 'service-002',
        pool: 'exam',
        kind: 'multiple-choice',
        stem: { 'zh-CN': '问' },
        options: [
          { id: 'a', 'zh-CN': '是：否' },
          { id: 'b', 'zh-CN': 'true' },
        ],
        key: ['a', 'b'],
        scoring: 'all-or-nothing',
      },
      {
        id: 'service-003',
        pool: 'exam',
        kind: 'true-false',
        stem: { 'zh-CN': '对' },
        key: false,
        why: { false: { 'zh-CN': '因为' } },
      },
    ],
  })
})

test.each([
  ['Service Quiz (v2).txt', 'service-quiz-v2'],
  ['客服 CRM 考试.txt', 'crm'],
  ['Été_2024.txt', 'ete-2024'],
  [`${'a-'.repeat(60)}.txt`, 'a-'.repeat(30).slice(0, -1)],
])('the slug of %s is %s', (fileName, slug) => {
  expect(slugOf(fileName)).toBe(slug)
})

test('names without Latin words give slugs that differ, each always the same', () => {
  const slugs = ['客服题库.txt', '2024年题库.txt', '销售题库.docx', '.txt'].map(slugOf)
  expect(slugs).toEqual(slugs.map(() => expect.stringMatching(/^bank-[0-9a-f]{8}$/)))
  expect(new Set(slugs).size).toBe(slugs.length)
  expect(slugOf('客服题库.xlsx')).toBe(slugs[0])
})
