import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import { anyItem, labelled } from './any-item.ts'
import { readExamText } from './read-exam-text.ts'
import { writeExamText } from './write-exam-text.ts'

vi.setConfig({ testTimeout: 600_000 })
const runs = { numRuns: Number(process.env.RUNS ?? 100) }

const bare = ({ line: _, ...rest }: ExchangeItem) => rest

test('what is written reads back as it was, whatever the kinds', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { minLength: 1, maxLength: 8 }), (items) => {
      const { text: written, losses } = writeExamText(items, '服务考试')
      const { title, items: read, problems } = readExamText(written)
      expect([losses, problems, title]).toEqual([[], [], '服务考试'])
      expect(read.map(bare)).toEqual(items.map(bare))
    }),
    runs,
  )
})

const choice: ExchangeItem = {
  line: 1,
  kind: 'single-choice',
  stem: '先问什么',
  options: labelled(['需求', '预算']),
  key: ['A'],
}

test('what the text cannot hold is named, and everything else is written', () => {
  const reasons = [{ label: 'A', text: '需求', why: '由此开始' }, choice.options[1]!]
  const items: ExchangeItem[] = [
    { ...choice, options: reasons },
    { ...choice, kind: 'multiple-choice', scoring: 'half' },
    { ...choice, stem: '先问\n2. 什么（ B ）' },
    { ...choice, options: labelled(['需求', '']) },
    choice,
  ]
  const { text: written, losses } = writeExamText(items)
  expect(losses).toEqual([
    { item: 0, code: 'option-reasons' },
    { item: 1, code: 'scoring' },
    { item: 2, code: 'left-out' },
    { item: 3, code: 'left-out' },
  ])
  expect(readExamText(written)).toMatchObject({ problems: [], items: { length: 3 } })
})

test('what is lost is never silent: any text reads back, or is named as left out', () => {
  const any = fc.string({
    unit: fc.constantFrom(...'1.A、B（）答案：\n _甲乙；解析题？/或'),
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(any, any, any), { maxLength: 4 }), (parts) => {
      const items = parts.map(([stem, one, other]): ExchangeItem => ({
        ...choice,
        stem,
        options: labelled([one, other]),
      }))
      const { text: written, losses } = writeExamText(items)
      const out = new Set(losses.map((loss) => loss.item))
      const kept = items.filter((_, i) => !out.has(i)).map(bare)
      expect(readExamText(written).items.map(bare)).toEqual(kept)
    }),
    runs,
  )
})

test('a bank whose kinds change more than a hundred times is held whole', () => {
  const items = Array.from({ length: 250 }, (_, at): ExchangeItem => {
    const common = { stem: `第${at}件事做得对。`, options: [], line: at + 1 }
    return at % 2 === 0
      ? { ...common, kind: 'true-false', key: ['true'] }
      : { ...common, kind: 'short-answer', key: [], model: '先听完' }
  })
  const { text, losses } = writeExamText(items)
  expect([losses, readExamText(text).items.length]).toEqual([[], 250])
})
