import { expect, test } from 'vitest'
import { readExchangeFile } from './formats.ts'

const EXAM = '1. 先问什么\nA. 需求\nB. 预算\n答案：A\n'
const utf8 = new TextEncoder().encode(EXAM)

test.each(['exam.txt', 'exam.md', 'exam', 'EXAM.TXT', 'exam.unknown'])(
  '%s without a sign of another format is exam text',
  async (name) => {
    const { items, problems } = await readExchangeFile(utf8, name)
    expect([items.length, problems]).toEqual([1, []])
  },
)

test('what is no text is refused with a code', async () => {
  const pdf = new TextEncoder().encode('%PDF-1.7')
  const { items, problems } = await readExchangeFile(pdf, 'exam.pdf')
  expect([items, problems.map(({ code }) => code)]).toEqual([[], ['not-text']])
})

test.each([
  ['gift', '::Q1:: Who? {=Ann ~Bob}'],
  ['gift', '$CATEGORY: tests\n\nWho? {TRUE}'],
  ['gift', 'Two and two {#4}'],
  ['gift', '1. Who wrote it? {=Ann ~Bob}\n\n2. Where? {=Rome ~Bonn}'],
  ['text', '1. 下面哪段代码 if (x) {=1} 有误？\nA. 甲\nB. 乙\n答案：A'],
  ['text', '1. 集合 {T} 有几个元素？\nA. 1\nB. 2\n答案：A'],
  ['text', '１、{~甲} 指什么？\n【答案】略'],
  ['aiken', 'Who?\nA. Ann\nB. Bob\nANSWER: A'],
  ['aiken', 'Who?\nA) Ann\nB) Bob\nANSWER:B\n\nWhere?\nA) Rome\nB) Bonn\nANSWER: A\n'],
  ['text', '1. Who?\nA. Ann\nB. Bob\nANSWER: A'],
  ['text', 'Who?\nA. Ann\nB. Bob\nAnswer: A'],
  ['csv', '题型\t题干\t选项A\t选项B\t答案\n单选题\t先问什么\t需求\t预算\tA'],
  ['csv', '题干,选项A,选项B,答案\n先问什么,需求,预算,A'],
  ['text', '题目、答案、解析都在下面\n1. 先问什么\nA. 需求\nB. 预算\n答案：A'],
  ['moodle-xml', '<?xml version="1.0"?><quiz></quiz>'],
])('%s is known by what it says: %s', async (format, text) => {
  expect((await readExchangeFile(new TextEncoder().encode(text), '')).format).toBe(format)
})
