import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyItem } from '#tests/fixtures/sample-exam.ts'
import type { Locale } from '#app/domain/locale.ts'
import { readBank } from './bank-file.ts'
import { writeBank } from './write-bank.ts'

test('a bank of any kinds of items is read back as it was written', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { minLength: 1, maxLength: 6 }), (drawn) => {
      const items = drawn.map((item, at) => ({ ...item, id: `item-${at}` }))
      const bank = {
        slug: 'bank',
        title: { 'zh-CN': '题库', en: 'Bank' },
        languages: ['zh-CN' as const, 'en' as const],
        items,
      }
      const { source, findings } = readBank('banks/bank.yaml', writeBank(bank))
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(source?.bank.items).toEqual(items)
    }),
  )
})

test('what is set aside, and the edition it was written from, are written and read back', () => {
  const [item] = fc.sample(anyItem, 1)
  const reason = { 'zh-CN': '题目就是考这个', en: 'This is what it asks' }
  const setAside = {
    bank: [{ flaw: 'key-position' as const, reason }],
    items: { one: [{ flaw: 'negative-stem' as const, language: 'en' as const, reason }] },
  }
  const items = [
    { ...item!, id: 'one' },
    { ...item!, id: 'two' },
  ]
  const bank = { slug: 'bank', title: { en: 'Bank' }, languages: ['zh-CN', 'en'] as Locale[] }
  const text = writeBank({ ...bank, items, edition: 3, setAside })
  expect(readBank('banks/bank.yaml', text).source?.bank).toMatchObject({ edition: 3, setAside })
})
