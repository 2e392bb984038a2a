import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Item } from '#app/domain/catalog/item.ts'
import { anyItem as anyForeign } from '#app/exchange/exam-text/any-item.ts'
import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import type { ImportCatalog, ImportTarget } from './fate.ts'
import { planImport } from './plan-import.ts'

const settings = { pool: 'exam', locale: 'zh-CN' } as const
const none: ImportCatalog = { taken: new Set<string>(), competencies: [], courses: [] }
const entriesOf = (items: readonly ExchangeItem[]) =>
  items.map((item, key) => ({ key, line: key + 1, item, problems: [], isItem: true }))
const into = (items: readonly Item[] = []): ImportTarget => ({
  slug: 'bank',
  languages: items.length > 0 ? ['zh-CN'] : [],
  items,
})
const plan = (items: readonly ExchangeItem[], target = into(), catalog = none) =>
  planImport(entriesOf(items), settings, target, catalog)
const fates = (made: ReturnType<typeof plan>) => made.entries.map(({ fate }) => fate.is)

const choice = (stem: string, texts: string[], more: Partial<ExchangeItem> = {}): ExchangeItem =>
  ({
    kind: 'single-choice',
    stem,
    options: texts.map((text, at) => ({ label: 'ABCDEF'[at]!, text })),
    key: ['A'],
    line: 1,
    ...more,
  }) as ExchangeItem

test('whatever is imported, the same again changes nothing, in any order', () => {
  fc.assert(
    fc.property(fc.array(anyForeign, { minLength: 1, maxLength: 8 }), fc.nat(), (items, seed) => {
      const first = plan(items)
      expect(new Set(first.items.map(({ id }) => id)).size).toBe(first.items.length)
      const again = plan(items, into(first.items))
      expect([again.added, again.revised]).toEqual([[], []])
      const turned = [...items.slice(seed % items.length), ...items.slice(0, seed % items.length)]
      expect(plan(turned, into(first.items)).added).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('ids follow from what an item asks, not from when and beside what it comes', () => {
  const [one, two] = [choice('甲？', ['一', '二']), choice('乙？', ['一', '二'])]
  const ids = (items: ExchangeItem[]) => plan(items).added
  expect(ids([one, two]).toReversed()).toEqual(ids([two, one]))
  expect(ids([two])).toEqual([ids([one, two])[1]])
})

test.each([
  ['KF-07', 'kf-07'],
  ['客服-7', expect.stringMatching(/^x[0-9a-f]{10}$/)],
  ['12', 'bank-12'],
  ['taken-1', 'bank-taken-1'],
])('the id %s of a file becomes %s', (id, own) => {
  const catalog = { ...none, taken: new Set(['taken-1']) }
  const made = plan([choice('甲？', ['一', '二'], { id })], into(), catalog)
  expect(made.added).toEqual([own])
  expect(fates(plan([choice('乙？', ['一', '二'], { id })], into(made.items), catalog))).toEqual([
    'revised',
  ])
})

test('the same stem with nothing but other options is another question', () => {
  const { items } = plan([choice('下列正确的是', ['甲', '乙'])])
  expect(fates(plan([choice('下列正确的是', ['丙', '丁'])], into(items)))).toEqual(['new'])
  expect(fates(plan([choice('下列正确的是？', ['甲', '丁'])], into(items)))).toEqual(['revised'])
  expect(fates(plan([choice('下列正确的是（ ）', ['甲', '乙'])], into(items)))).toEqual(['revised'])
})

test('an item that comes twice in a file is imported once', () => {
  const made = plan([choice('甲？', ['一', '二']), choice('甲 ？', ['二', '一'])])
  expect(made.entries.map(({ fate }) => fate)).toMatchObject([
    { is: 'new' },
    { is: 'repeated', line: 1 },
  ])
})

test('what asks nearly the same is told, within the file and of the bank', () => {
  const asked = '接到客户投诉时，客服人员最先应当做的是什么事情？'
  const { items } = plan([choice(asked, ['先听完', '先解释'])])
  const made = plan(
    [
      choice('客户投诉时，客服人员最先应当做的是什么事情？', ['先听完', '先解释']),
      choice('接到客户投诉，客服人员最先应当做的是什么事情呢？', ['先听完', '先解释']),
    ],
    into(items),
  )
  expect(made.entries[0]!.alike).toEqual(expect.arrayContaining([{ id: items[0]!.id }]))
  expect(made.entries[1]!.alike).toEqual(expect.arrayContaining([{ line: 1 }]))
})

test('a competency is known by its id or its name; another word is told and left out', () => {
  const competencies = [{ id: 'listening', name: { 'zh-CN': '倾听', en: 'Listening' } }]
  const made = plan(
    ['倾听', 'LISTENING', '别的'].map((competency, at) =>
      choice(`${at}？`, ['一', '二'], { competency }),
    ),
    into(),
    { ...none, competencies },
  )
  expect(made.items.map(({ competency }) => competency)).toEqual([
    'listening',
    'listening',
    undefined,
  ])
  expect(made.entries.map(({ unknownCompetency }) => unknownCompetency)).toEqual([
    undefined,
    undefined,
    '别的',
  ])
})

test('English for all of a Chinese bank makes it a bank of both; for a part of it, it does not', () => {
  const ids = ['q-1', 'q-2']
  const { items } = plan(ids.map((id, at) => choice(`${at}？`, ['一', '二'], { id })))
  const english = (wanted: string[]) =>
    planImport(
      entriesOf(wanted.map((id) => choice(`What is ${id}?`, ['One', 'Two'], { id }))),
      { pool: 'exam', locale: 'en' },
      into(items),
      none,
    )
  expect(english(ids)).toMatchObject({ languages: ['zh-CN', 'en'], revised: ids })
  expect(english(['q-1']).languages).toEqual(['zh-CN'])
})

test('what the schema refuses is unfit, and says why', () => {
  const many = Array.from({ length: 13 }, (_, at) => ({
    label: String.fromCharCode(65 + at),
    text: `${at}`,
  }))
  const made = plan([{ ...choice('甲？', []), options: many } as ExchangeItem])
  expect(made.entries[0]!.fate).toMatchObject({ is: 'unfit', findings: [{ code: 'schema' }] })
  expect(made.items).toEqual([])
})
