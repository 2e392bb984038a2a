import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyItem } from '#tests/fixtures/sample-exam.ts'
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
