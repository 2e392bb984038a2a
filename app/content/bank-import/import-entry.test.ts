import { expect, test } from 'vitest'
import { readExchangeFile } from '#app/exchange/formats.ts'
import { writeWorkbook } from '#app/exchange/bank-sheet/write-sheet.ts'
import { entryText, rereadEntry } from './entry-text.ts'
import { entriesOf } from './import-entry.ts'

const read = async (text: string | Uint8Array, name: string) => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return entriesOf(await readExchangeFile(bytes, name))
}

test.each([
  [
    'exam.txt',
    '一、判断题\n1. 对。（√）\n2. 没有答案。\n\n二、单选题\n3. 甲？\nA. 一\nB. 二\n答案：A\n',
    '一、判断题\n2. 没有答案。',
  ],
  ['quiz.gift', '::a:: One? {=x ~y}\n\n::b:: Two? {=x\n\n::c:: Three? {TRUE}\n', '::b:: Two? {=x'],
  [
    'quiz.aiken',
    'One?\nA. x\nB. y\nANSWER: A\n\nTwo?\nA. x\nB. y\nANSWER: C\n',
    'Two?\nA. x\nB. y\nANSWER: C',
  ],
  [
    'quiz.xml',
    '<?xml version="1.0"?>\n<quiz>\n<question type="numerical"><questiontext><text>a</text></questiontext></question>\n<question type="truefalse"><questiontext><text>b</text></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>\n</quiz>',
    '<question type="numerical"><questiontext><text>a</text></questiontext></question>',
  ],
  [
    'quiz.csv',
    '题型,题干,选项A,选项B,答案\n单选题,甲？,一,二,A\n单选题,乙？,一,二,\n',
    '一、单选题\n1. 乙？\nA. 一\nB. 二',
  ],
])('%s: what was refused stands with its own text', async (name, text, source) => {
  const { entries } = await read(text, name)
  const refused = entries.filter(({ item }) => !item)
  expect(refused).toMatchObject([{ isItem: true, source }])
  expect(entries.filter(({ item }) => item).length).toBeGreaterThan(0)
})

test('text of no item, and columns that are not known, are told apart from items', async () => {
  const text = await read(
    '随便一句\n\n1. 甲？\nA. 一\nB. 二\n答案：A\n\n（完）试卷到此结束了\n',
    'a.txt',
  )
  expect(text.entries.filter(({ isItem }) => isItem)).toHaveLength(1)
  const { bytes } = await writeWorkbook([], new Date('2026-01-01'))
  expect((await read(bytes, 'a.xlsx')).entries.every(({ isItem }) => !isItem)).toBe(true)
  const sheet = await read('题干,选项A,选项B,答案,天气\n甲？,一,二,A,晴\n', 'a.csv')
  expect(sheet.notes).toMatchObject([{ code: 'unknown-column', column: 'E' }])
})

test('an item is put right as exam text, and keeps the reasons that exam text cannot say', async () => {
  const csv = '题型,题干,选项A,选项B,答案,A解析,B解析\n单选题,甲？,一,二,A,对的,错的\n'
  const [entry] = (await read(csv, 'a.csv')).entries
  const text = entryText(entry!)!
  expect(text).toMatch(/^一、单选题\n\n1\. 甲？\nA\. 一\nB\. 二\n答案：A/)
  const [again] = await rereadEntry(entry!, text.replace('答案：A', '答案：B'), { nextKey: 9 })
  expect(again).toMatchObject({
    key: entry!.key,
    item: { key: ['B'], options: [{ why: '对的' }, { why: '错的' }] },
  })
})

test('a text that holds two items becomes two entries; an emptied one is left out', async () => {
  const [entry] = (await read('1. 甲？\nA. 一\nB. 二\n', 'a.txt')).entries
  const two = '1. 甲？\nA. 一\nB. 二\n答案：A\n2. 乙？\nA. 一\nB. 二\n答案：B'
  expect(await rereadEntry(entry!, two, { nextKey: 9 })).toMatchObject([
    { key: entry!.key, item: { stem: '甲？' } },
    { item: { stem: '乙？' } },
  ])
  expect(await rereadEntry(entry!, '  ', { nextKey: 9 })).toMatchObject([{ skipped: true }])
  const still = '1. 甲？\nA. 一\nB. 二\n答案：Z'
  expect(await rereadEntry(entry!, still, { nextKey: 9 })).toMatchObject([{ source: still }])
})

test('an English item is put right with English labels, where they are read just as well', async () => {
  const { entries } = await read(
    'kind,stem,option a,option b,key,explanation,difficulty\nsingle choice,What is first?,Listen,Talk,A,So,easy\ntrue/false,It is so.,,,false,,\n',
    'a.csv',
  )
  expect(entries.map(entryText)).toEqual([
    'I. Single choice\n\n1. What is first?\nA. Listen\nB. Talk\nAnswer: A\nExplanation: So\nDifficulty: easy',
    'I. True or false\n\n1. It is so.\nAnswer: False',
  ])
  const [refused] = (await read('I. Single choice\n1. Who?\nA. Ann\nB. Bob\n', 'a.txt')).entries
  expect(refused!.source).toBe('I. Single choice\n1. Who?\nA. Ann\nB. Bob')
})
