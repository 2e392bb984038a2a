import readWorkbook from 'read-excel-file/node'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import { readExchangeFile } from '#app/exchange/formats.ts'
import { anyItem, wildText } from '#tests/any-exchange-item.ts'
import { writeCsv, writeWorkbook } from './write-sheet.ts'

const at = new Date('2026-07-24T06:30:00Z')
const withoutLines = (items: readonly ExchangeItem[]) => items.map(({ line: _, ...item }) => item)

const formats = [
  ['xlsx', writeWorkbook],
  ['csv', writeCsv],
] as const

test.each(formats)('items written as %s and read again are the same', async (name, write) => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyItem(), { minLength: 1, maxLength: 6 }), async (items) => {
      const { bytes, losses } = await write(items, at)
      const read = await readExchangeFile(bytes, `bank.${name}`)
      expect([losses, read.problems]).toEqual([[], []])
      expect(withoutLines(read.items)).toEqual(withoutLines(items))
    }),
    { numRuns: 100 },
  )
})

test.each(formats)(
  'whatever the texts, %s names what it does not hold and keeps the rest',
  async (name, write) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyItem(wildText), { minLength: 1, maxLength: 4 }),
        async (items) => {
          const { bytes, losses } = await write(items, at)
          const { items: read, problems } = await readExchangeFile(bytes, `bank.${name}`)
          const leftOut = new Set(
            losses.filter(({ code }) => code === 'left-out').map(({ item }) => item),
          )
          const lossy = new Set(losses.map(({ item }) => item))
          const written = items
            .map((item, place) => ({ item, place }))
            .filter(({ place }) => !leftOut.has(place))
          expect(problems.filter(({ code }) => code !== 'no-items')).toEqual([])
          expect(read).toHaveLength(written.length)
          written.forEach(({ item, place }, index) => {
            if (!lossy.has(place))
              expect(withoutLines([read[index]!])).toEqual(withoutLines([item]))
          })
        },
      ),
      { numRuns: 100 },
    )
  },
)

test('what a sheet does not hold is named for each item', async () => {
  const matching: ExchangeItem = {
    kind: 'matching',
    stem: '配\u200b对',
    options: [
      { label: 'A', text: '甲' },
      { label: 'B', text: '乙' },
    ],
    matches: [{ label: '1', text: '一', why: '因为' }],
    key: ['A=1', 'B=1'],
    line: 1,
  }
  const blank: ExchangeItem = {
    kind: 'fill-in',
    stem: '没有空',
    options: [],
    key: [],
    blanks: [{ accept: ['甲'] }],
    line: 2,
  }
  const { losses } = await writeCsv([matching, blank], at)
  expect(losses).toEqual([
    { item: 0, code: 'text' },
    { item: 0, code: 'option-reasons' },
    { item: 1, code: 'left-out' },
  ])
})

test('another reader finds two rows of heads, the items as texts, and a sheet that explains each column', async () => {
  const item: ExchangeItem = {
    kind: 'numeric',
    stem: '=1+1',
    options: [],
    key: [],
    value: '2',
    tolerance: '0',
    line: 1,
  }
  const [table, notes] = await readWorkbook(Buffer.from((await writeWorkbook([item], at)).bytes))
  expect(table?.data[0]?.slice(0, 3)).toEqual(['题型', '编号', '题干'])
  expect(table?.data[1]?.slice(0, 3)).toEqual(['kind', 'id', 'stem'])
  expect(table?.data[2]?.slice(0, 3)).toEqual(['数值题', null, '=1+1'])
  expect(table?.data[2]?.[9]).toBe('2')
  const terms = notes!.data.map(([term]) => term)
  expect(terms).toEqual(expect.arrayContaining(['题型 kind', '答案 key', '评分标准 criteria']))
})

test('the empty template holds no items', async () => {
  const { bytes } = await writeWorkbook([], at)
  expect(await readExchangeFile(bytes, 'template.xlsx')).toMatchObject({
    items: [],
    problems: [{ code: 'no-items' }],
  })
})
