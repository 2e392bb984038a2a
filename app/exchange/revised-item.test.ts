import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Item } from '#app/domain/catalog/item.ts'
import { locales, type Locale } from '#app/domain/locale.ts'
import { anyItem } from '#tests/fixtures/sample-exam.ts'
import type { ExchangeItem } from './exchange-item.ts'
import { foreignItem } from './foreign-item.ts'
import { revisedItem } from './revised-item.ts'

test('what a file says as the item has it already changes nothing, in either language', () => {
  fc.assert(
    fc.property(anyItem, fc.constantFrom<Locale>(...locales), (item, locale) => {
      const foreign = foreignItem(item, locale, 1)
      fc.pre(foreign !== null && has(item, locale))
      expect(revisedItem(item, foreign!, locale)).toEqual(item)
    }),
  )
})

/** Whether an item has all its texts in a language: otherwise the file says those of the other. */
function has(item: Item, locale: Locale): boolean {
  const texts = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.every(texts)
    if (typeof value !== 'object' || value === null) return true
    const isText = locales.some((one) => one in value)
    return isText ? locale in value : Object.values(value).every(texts)
  }
  return texts(item)
}

const base = Item.parse({
  id: 'one',
  pool: 'exam',
  kind: 'single-choice',
  competency: 'listening',
  lesson: 'course/lesson',
  stem: { 'zh-CN': '先做什么？', en: 'What is first?' },
  options: [
    { id: 'x', text: { 'zh-CN': '听', en: 'Listen' }, why: { 'zh-CN': '先听', en: 'First' } },
    { id: 'y', text: { 'zh-CN': '说', en: 'Talk' } },
  ],
  key: 'x',
})
const options = (...texts: string[]) =>
  texts.map((text, at) => ({ label: String.fromCharCode(65 + at), text }))
const said: ExchangeItem = {
  kind: 'single-choice',
  stem: '先做什么？',
  options: options('听', '说'),
  key: ['A'],
  line: 1,
}

test('an option is known by its text before its place, and keeps its id', () => {
  const revised = revisedItem(base, { ...said, options: options('说', '听', '写') }, 'zh-CN')
  expect(revised).toMatchObject({
    options: [{ id: 'y' }, { id: 'x', why: { en: 'First' } }, { id: 'c', text: { 'zh-CN': '写' } }],
    key: 'y',
  })
})

test('an option with another text in its place is that option; the other language stays', () => {
  const revised = revisedItem(
    base,
    { ...said, options: options('听完', '说'), key: ['B'] },
    'zh-CN',
  )
  expect(revised).toMatchObject({
    options: [{ id: 'x', text: { 'zh-CN': '听完', en: 'Listen' } }, { id: 'y' }],
    key: 'y',
    competency: 'listening',
    lesson: 'course/lesson',
  })
})

test('spaces alone are no news; another kind takes what the item is besides', () => {
  expect(revisedItem(base, { ...said, stem: ' 先 做什么？' }, 'zh-CN')).toEqual(base)
  const numeric: ExchangeItem = {
    kind: 'numeric',
    stem: '要几天？',
    options: [],
    key: [],
    value: '3',
    tolerance: '0',
    line: 1,
  }
  expect(revisedItem(base, numeric, 'zh-CN')).toMatchObject({
    id: 'one',
    kind: 'numeric',
    competency: 'listening',
    stem: { 'zh-CN': '要几天？', en: 'What is first?' },
  })
})
