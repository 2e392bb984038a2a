import { expect, test } from 'vitest'
import type { ExchangeFile } from '#app/exchange/exchange-item.ts'
import { readCsvGrid } from './read-csv-grid.ts'
import { readGrids } from './read-grids.ts'

const read = (text: string): ExchangeFile => readGrids(readCsvGrid(text))
const codes = ({ problems }: ExchangeFile) =>
  problems.map(({ line, column, code }) => `${line}${column ?? ''} ${code}`)

test.each([
  ['题型,题干,选项A,选项B,答案\n单选,问,甲,乙,B\n'],
  ['\ufeff答案;题目;A;B;类型\nB;问;甲;乙;单项选择题\n'],
  ['Answer\tQuestion text\tOption A\tOption B\tType\r\nb\t问\t甲\t乙\tSingle choice\r\n'],
  [
    '客服题库,,,,\n填写说明：一行一题,,,,\n* 题型（必填）,题　干,选项 1,选项 2,正确答案\n单选题,问,A. 甲,B. 乙,Ｂ\n',
  ],
  ['题型,题干,选项,答案\n单选,问,"A. 甲\nB. 乙",B\n'],
  ['kind,stem,options,key\nsingle-choice,问,甲|乙,乙\n'],
  ['题型,题干,选项,答案\n单选,问,A、甲；B、乙；,B. 乙\n'],
  ['题型,题干,选项,答案\n单选,问,A.甲 B.乙,（B）\n'],
  ['题干,选项A,选项B,答案\nstem,option_a,option_b,key\n问,甲,乙,B\n'],
  ['序号,题干,选项A,选项B,答案\n一、单选题（每题2分）,,,,\n1,问,甲,乙,B\n2,,,,\n'],
])('heads of any language, order and place lead to the same item: %j', (text) => {
  const { items, problems } = read(text)
  expect(problems).toEqual([])
  const options = [
    { label: 'A', text: '甲' },
    { label: 'B', text: '乙' },
  ]
  expect(items).toMatchObject([{ kind: 'single-choice', stem: '问', options, key: ['B'] }])
})

test.each([
  ['AC', ['A', 'C']],
  ['a,c', ['A', 'C']],
  ['A、C', ['A', 'C']],
  ['A|C', ['A', 'C']],
  ['C；A', ['A', 'C']],
  ['甲；丙', ['A', 'C']],
  ['A. 甲\nC. 丙', ['A', 'C']],
])('the key %j of a multiple choice names A and C', (key, labels) => {
  const { items } = read(`题型,题干,A,B,C,答案\n多选,问,甲,乙,丙,"${key}"\n`)
  expect(items[0]?.key).toEqual(labels)
})

test.each([
  ['对', 'true'],
  ['√', 'true'],
  ['T', 'true'],
  ['TRUE', 'true'],
  ['正确', 'true'],
  ['1', 'true'],
  ['错', 'false'],
  ['×', 'false'],
  ['F', 'false'],
  ['错误', 'false'],
  ['0', 'false'],
])('the key %s of a true-false item is %s', (key, truth) => {
  const { items } = read(`题型,题干,答案\n判断题,地球是圆的,${key}\n`)
  expect(items[0]).toMatchObject({ kind: 'true-false', key: [truth] })
})

test.each([
  ['填空,一____二____,甲/乙；丙', { blanks: [{ accept: ['甲', '乙'] }, { accept: ['丙'] }] }],
  [
    '填空,一（ ）二( ),甲|丙',
    { stem: '一____二____', blanks: [{ accept: ['甲'] }, { accept: ['丙'] }] },
  ],
  ['填空,速度____,km\\/h', { blanks: [{ accept: ['km/h'] }] }],
  ['填空,一____二____,甲、乙', { blanks: [{ accept: ['甲'] }, { accept: ['乙'] }] }],
  ['数值,多少,-12.50±0.5 元', { value: '-12.50', tolerance: '0.5', unit: '元' }],
  ['数值,多少,30%', { value: '30', tolerance: '0', unit: '%' }],
  ['简答,为什么,先听后说', { kind: 'short-answer', model: '先听后说' }],
  [',倾听重要,正确', { kind: 'true-false' }],
  [',一____,甲', { kind: 'fill-in' }],
])('%s is read', (row, item) => {
  const { items, problems } = read(`题型,题干,答案\n${row}\n`)
  expect(problems).toEqual([])
  expect(items).toMatchObject([item])
})

test('matching, ordering and a rubric are read from their cells', () => {
  const { items, problems } = read(
    '题型,题干,A,B,匹配项,答案,评分标准\n' +
      '匹配,配,甲,乙,"1. 一\n2. 二\n3. 三","A-3，B-1",\n' +
      '排序,排,甲,乙,,B→A,\n' +
      '论述,谈,,,,,"先致歉（2分）\n再处理"\n',
  )
  expect(problems).toEqual([])
  expect(items).toMatchObject([
    { matches: [{ label: '1' }, { label: '2' }, { label: '3' }], key: ['A=3', 'B=1'] },
    { key: ['B', 'A'] },
    { criteria: [{ text: '先致歉', points: 2 }, { text: '再处理' }] },
  ])
})

test.each([
  ['单选,问,甲,,丙,A', '2D missing-option'],
  ['单选,问,甲,乙,,AB', '2F several-keys'],
  ['单选,问,甲,乙,,D', '2F key-without-option'],
  ['单选,问,甲,乙,,看书', '2F unreadable-key'],
  ['单选,问,B,甲,,B', '2F ambiguous-key'],
  ['单选,问,甲,,,A', '2 too-few-options'],
  ['单选,,甲,乙,,A', '2B no-stem'],
  ['单选,问,甲,乙,,', '2F no-key'],
  ['抢答,问,甲,乙,,A', '2A unknown-kind'],
  [',问,,,,先听', '2A no-kind'],
  ['判断,问,甲,乙,,A', '2A kind-mismatch'],
  ['判断,问,,,,A', '2F unreadable-key'],
  ['填空,一____二____,,,,甲', '2F blank-count'],
  ['填空,一____,,,,1/2', '2F ambiguous-key'],
  ['数值,多少,,,,5~6', '2F unreadable-number'],
  ['排序,排,甲,乙,,AC', '2F unreadable-key'],
])('%s is refused as an item, with its row and column', (row, problem) => {
  const file = read(`题型,题干,A,B,C,答案\n${row}\n`)
  expect([codes(file), file.items, file.refused]).toEqual([[problem], [], 1])
})

test('columns, examples and text that are not read are named, and count as no items', () => {
  const file = read(
    '题型,题干,A,B,答案,备注,解析,答案解析\n必填,必填,选填,选填,必填,,,\n' +
      '示例：单选,问,甲,乙,A,,,\n单选,问,甲,乙,A,随便,,\n由人事部整理,,,,,,,\n单选,问二,甲,乙,B,,,,多的\n',
  )
  expect(codes(file)).toEqual([
    '1F unknown-column',
    '1H repeated-column',
    '3 example-row',
    '5 stray-text',
    '6I unknown-column',
  ])
  expect([file.items.length, file.refused]).toEqual([2, 0])
})

test('an id that comes again refuses the later item; bare numbers that start again are no ids', () => {
  const rows = (ids: string[]) =>
    `编号,题干,答案\n${ids.map((id) => `${id},问${id},对\n`).join('')}`
  expect(codes(read(rows(['q-1', 'q-2', 'q-1'])))).toEqual(['4A duplicate-id'])
  const numbered = read(rows(['1', '2', '1']))
  expect(codes(numbered)).toEqual(['2A repeated-numbers'])
  expect(numbered.items.map(({ id }) => id)).toEqual([undefined, undefined, undefined])
})

test('heads that come again in the middle are followed', () => {
  const file = read(
    '题型,题干,A,B,答案\n单选,问,甲,乙,A\n题型,题干,答案,,\n判断,问,对,,\n题型,题干,答案,,\n判断,问二,错,,\n',
  )
  expect([codes(file), file.items.map(({ kind }) => kind)]).toEqual([
    [],
    ['single-choice', 'true-false', 'true-false'],
  ])
})

test.each([
  ['甲,乙\n丙,丁\n', ['1 no-heads']],
  ['题型,题干,答案\n', ['1 no-items']],
  ['', ['1 no-heads']],
  ['题型,题干,答案\n判断,"问,对\n判断,问二,对\n', ['3 file-damaged']],
])('a file without items says why: %j', (text, problems) => {
  expect(codes(read(text))).toEqual(problems)
})

test.each([' ', '\n', '；', '\u3000', '，'])(
  'options parted by a run of %j as long as a file are read at once',
  (separator) => {
    const run = separator.repeat(200_000)
    const cells = [`A. 甲${run}x|B. 乙`, `A. 甲${run}x`, `A 甲${run}x B 乙`]
    const files = cells.map((cell) => read(`题干,选项,答案\n问,"${cell}",A\n`))
    expect(files.map(({ items, refused }) => items.length + refused)).toEqual([1, 1, 1])
  },
)
