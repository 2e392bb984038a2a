import { expect, test } from 'vitest'
import { readWithTables } from './table-items.ts'

type Rows = string[][]
const HEADS = ['题号', '题干', '选项A', '选项B', '答案']
const FIRST = ['1', '先做什么', '倾听', '解释', 'A']

/** Lines of text, and tables as rows of cells; items as `line stem | key`, problems as `line code`. */
function read(...parts: (string | Rows)[]) {
  const lines: string[] = []
  const rows: Parameters<typeof readWithTables>[1][number][] = []
  for (const [table, part] of parts.entries()) {
    if (typeof part === 'string') lines.push(part)
    else
      for (const cells of part) {
        lines.push(cells.join('    '))
        rows.push({ table, line: lines.length, lines: 1, cells })
      }
  }
  const { items, problems, refused } = readWithTables(lines, rows, new Map())
  return {
    found: items.map(({ line, stem, key }) => `${line} ${stem} | ${key.join('')}`),
    problems: problems.map(({ line, code }) => `${line} ${code}`),
    refused,
  }
}

test('a table with heads is read by its rows, among items that stand as text', () => {
  const text = ['1. 还有什么', 'A. 倾听', 'B. 解释', '答案：B']
  expect(read(...text, [HEADS, FIRST], ...text)).toEqual({
    found: ['1 还有什么 | B', '6 先做什么 | A', '7 还有什么 | B'],
    problems: [],
    refused: 0,
  })
})

test('a title over the heads, heads on every page, and options in one cell', () => {
  const heads = ['题干', '选项', '答案']
  const one = (key: string) => ['先做什么', 'A. 倾听\vB. 解释', key]
  expect(read('服务题库', [['客户服务'], heads, one('A'), heads, one('B')]).found).toEqual([
    '4 先做什么 | A',
    '6 先做什么 | B',
  ])
})

test('the heading above a table names the kind, and numbers that begin again are no ids', () => {
  const statements: Rows = [
    ['题号', '题干', '答案'],
    ['1', '服务从倾听开始', '对'],
    ['3', '服务从提问开始', 'A'],
    ['2', '服务从解释开始', '错'],
  ]
  expect(read('一、单选题', [HEADS, FIRST], '二、判断题', statements)).toEqual({
    found: ['3 先做什么 | A', '6 服务从倾听开始 | true', '8 服务从解释开始 | false'],
    problems: ['3 repeated-numbers', '7 unreadable-key'],
    refused: 1,
  })
})

test('rows that cannot be read are refused one by one', () => {
  const rows = [
    HEADS,
    ['1', '看图\ufffc', '倾听', '解释', 'A'],
    ['2', '先做什么', '倾听', '解释', ''],
    ['3', '', '倾听', '解释', 'A'],
    ['4', ...FIRST.slice(1)],
  ]
  expect(read(rows)).toEqual({
    found: ['5 先做什么 | A'],
    problems: ['2 holds-object', '3 no-key', '4 no-stem'],
    refused: 3,
  })
})

test('any other table is lines of the text', () => {
  expect(read('1. 先做什么', [['A. 倾听', 'B. 解释']], '答案：A')).toEqual({
    found: ['1 先做什么 | A'],
    problems: [],
    refused: 0,
  })
})
