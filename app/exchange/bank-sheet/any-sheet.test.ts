import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { readExchangeFile } from '#app/exchange/formats.ts'
import { anyItem } from '#tests/any-exchange-item.ts'
import { readGrids } from './read-grids.ts'
import { writeWorkbook } from './write-sheet.ts'
import type { Cell } from './grid.ts'

vi.setConfig({ testTimeout: 600_000 })
/** A few hundred runs in the suite; `RUNS=20000` for a night. */
const runs = { numRuns: Number(process.env.RUNS ?? 300) }

const head = fc.constantFrom(
  '题型',
  '题干',
  '选项A',
  '选项B',
  'C',
  '选项',
  '答案',
  '参考答案',
  '解析',
  '分值',
  '难度',
  '知识点',
  '章节',
  '编号',
  '匹配项',
  '允差',
  '评分标准',
  '备注',
  '',
  'kind',
  'stem',
  'key',
  'why_a',
)
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom(
    '',
    '单选题',
    '多选',
    '判断',
    '填空',
    '数值',
    '匹配',
    '排序',
    '简答',
    '问#',
    '一____二#',
    'A',
    'AB',
    'C',
    '对',
    '×',
    '1',
    '12.5±0.1',
    'A=1；B=2',
    '1. 一\n2. 二',
    'A. 甲 B. 乙',
    '甲',
    '甲/乙；丙',
    '一、单选题',
    '说明：看',
    '示例：问',
    '必填',
    'q-1',
    '2分',
    '易',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('date', 'formula', 'error', 'digits', 'format').map((trouble) => ({ trouble })),
)

test('every row of a random sheet is an item, a refusal, or named as neither; items are sound', () => {
  const grid = fc.record({
    heads: fc
      .array(head, { minLength: 2, maxLength: 12 })
      .map((heads) => ['题干', '答案', ...heads]),
    rows: fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 20 }),
  })
  fc.assert(
    fc.property(grid, ({ heads, rows }) => {
      const all: Cell[][] = [heads, ...rows]
      const file = readGrids({
        grids: [{ rows: all.map((cells, at) => ({ row: at + 1, cells })) }],
      })
      if (file.problems[0]?.code === 'no-heads') return
      const lines = [...file.items, ...file.problems].map(({ line }) => line)
      expect(file.refused).toBeLessThanOrEqual(file.problems.length)
      rows.forEach((cells, at) => {
        // What is filled below a stem's head is never passed over, but for heads and instructions.
        const stem = cells[0]
        const isAsking = typeof stem === 'string' && /[问一]/.test(stem) && !/[：、]/.test(stem)
        if (isAsking) expect(lines).toContain(at + 2)
      })
      for (const { kind, stem, options, key } of file.items) {
        expect(stem.trim()).toBe(stem)
        expect(stem).not.toBe('')
        expect(options.every(({ text }) => text.trim() !== '')).toBe(true)
        expect(options.map(({ label }) => label)).toEqual(
          [...'ABCDEFGHIJKL'].slice(0, options.length),
        )
        if (kind === 'single-choice') expect(key).toHaveLength(1)
      }
      for (const { message, line } of file.problems) {
        expect(message).toMatch(/row \d+|the file/)
        expect(line).toBeGreaterThan(0)
      }
    }),
    runs,
  )
})

test('a damaged workbook is read or refused, and never makes an item that was not in it', async () => {
  const [items] = fc.sample(fc.array(anyItem(), { minLength: 20, maxLength: 20 }), {
    numRuns: 1,
    seed: 7,
  })
  const { bytes } = await writeWorkbook(items!, new Date('2026-07-24T06:30:00Z'))
  const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) })
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.option(fc.nat(bytes.length)),
      async (changes, end) => {
        const damaged = bytes.slice(0, end ?? bytes.length)
        for (const { at, to } of changes) if (at < damaged.length) damaged[at] = to
        const file = await readExchangeFile(damaged, 'bank.xlsx', 'xlsx')
        expect(file.items.length).toBeLessThanOrEqual(items!.length)
        expect(file.items.length + file.problems.length).toBeGreaterThan(0)
      },
    ),
    runs,
  )
})

test('any text at all is read as CSV or refused', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '题型',
      '题干',
      '答案',
      ',',
      ';',
      '\t',
      '"',
      '\n',
      '\r\n',
      '问',
      '对',
      '单选',
      'A',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const bytes = new TextEncoder().encode(`题型,题干,答案\n${pieces.join('')}`)
      const file = await readExchangeFile(bytes, 'bank.csv', 'csv')
      expect(file.items.length + file.problems.length).toBeGreaterThan(0)
    }),
    runs,
  )
})
