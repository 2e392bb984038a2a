import { expect, test } from 'vitest'
import type { ExchangeFile } from '#app/exchange/exchange-item.ts'
import { readCsvGrid } from './read-csv-grid.ts'
import { readGrids } from './read-grids.ts'

/* Sheets as other systems export them. */

const read = (text: string): ExchangeFile => readGrids(readCsvGrid(text))
const codes = ({ problems }: ExchangeFile) =>
  problems.map(({ line, column, code }) => `${line}${column ?? ''} ${code}`)
const options = ['甲', '乙', '丙'].map((text, at) => ({ label: 'ABC'[at]!, text }))

test.each([
  '题干,答案A,答案B,答案C,正确答案\n问,甲,乙,丙,B\n',
  'Question,Answer 1,Answer 2,Answer 3,Correct answer(s)\n问,甲,乙,丙,2\n',
  '题干,选项1,选项2,选项3,答案\n问,甲,乙,丙,选项2\n',
  '题干,选项,答案\n问,甲$;$乙$;$丙,B\n',
  '题干,选项,答案\n问,甲##乙##丙,B\n',
  '题干,选项,答案\n问,A.甲||B.乙||C.丙,B\n',
  '题干,选项,答案\n问,A 甲 B 乙 C 丙,B\n',
  '题干,选项,答案\n问,"A、甲，B、乙，C、丙",B\n',
  '题干,选项,答案\n<p>问</p>,<p>A. 甲</p><p>B. 乙</p><p>C. 丙</p>,B\n',
])('options and keys of other systems lead to the same item: %j', (text) => {
  const file = read(text)
  expect(codes(file)).toEqual([])
  expect(file.items).toMatchObject([{ stem: '问', options, key: ['B'] }])
})

test.each([['甲；丙', '甲,丙', '"甲、丙"', 'A.甲；C.丙', '"A.甲,C.丙"', '甲$;$丙']])(
  'several keys in words: %s, %s, %s, %s, %s, %s',
  (...keys) => {
    for (const key of keys) {
      const quoted = key.startsWith('"') ? key : `"${key}"`
      const file = read(`题型,题干,A,B,C,答案\n多选,问,甲,乙,丙,${quoted}\n`)
      expect(file.items).toMatchObject([{ key: ['A', 'C'] }])
    }
  },
)

test('a number is a text where an option says it, and no key where columns have letters', () => {
  expect(read('题干,选项1,选项2,选项3,答案\n问,3,2,1,1\n').items).toMatchObject([{ key: ['C'] }])
  expect(codes(read('题干,A,B,C,答案\n问,甲,乙,丙,1\n'))).toEqual(['2E unreadable-key'])
  expect(codes(read('题干,选项1,选项2,答案\n问,甲,乙,3\n'))).toEqual(['2D unreadable-key'])
})

test('a key in a bracket of the stem is taken out of it, and refused where the row says another', () => {
  const rows =
    '问（ A ）,甲,乙,A\n再问（B）,甲,乙,\n丙（√）,,,对\n丁（×）,,,\n方案（A）好在哪里,甲,乙,B\n'
  const file = read(`题干,A,B,答案\n${rows}戊（ A ）,甲,乙,B\n`)
  expect(file.items.map(({ stem, key }) => [stem, key[0]])).toEqual([
    ['问（ ）', 'A'],
    ['再问（ ）', 'B'],
    ['丙（ ）', 'true'],
    ['丁（ ）', 'false'],
    ['方案（A）好在哪里', 'B'],
  ])
  expect(codes(file)).toEqual(['7A conflicting-keys'])
})

test.each(['一[填空1]二[填空2]', '一【填空】二【填空】', '一{}二{}', '一____二____'])(
  'the blanks of %s are filled in',
  (stem) => {
    const { items } = read(`题型,题干,答案\n填空题,${stem},甲$;$乙\n`)
    const blanks = [{ accept: ['甲'] }, { accept: ['乙'] }]
    expect(items).toMatchObject([{ stem: '一____二____', blanks }])
  },
)

test('numbers that count the stems are none of them', () => {
  const sheet = (...stems: string[]) =>
    read(`题干,答案\n${stems.map((stem) => `${stem},对\n`).join('')}`).items.map(({ stem }) => stem)
  expect(sheet('1. 甲', '2、乙', '1．丙')).toEqual(['甲', '乙', '丙'])
  expect(sheet('1. 甲', '乙')).toEqual(['1. 甲', '乙'])
  expect(sheet('1.5 倍', '2.5 倍')).toEqual(['1.5 倍', '2.5 倍'])
})

test('a sheet of HTML is read by what it shows; a text about HTML keeps its tags', () => {
  const file = read(
    '题干,A,B,答案\n<p>x &lt; y&nbsp;吗</p>,<b>真</b>是,不<br>,A\n<p>看<img src="a.png"></p>,甲,乙,A\n',
  )
  expect(file.items).toMatchObject([
    { stem: 'x < y 吗', options: [{ text: '真是' }, { text: '不' }] },
  ])
  expect(codes(file)).toEqual(['3A holds-object'])
  const about = read('题干,A,B,答案\n换行用什么,<br>,<p>,A\n')
  expect(about.items).toMatchObject([{ options: [{ text: '<br>' }, { text: '<p>' }] }])
})
