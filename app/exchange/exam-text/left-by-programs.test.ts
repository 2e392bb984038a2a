import { expect, test } from 'vitest'
import { AB, HEARD, read, readWhole } from './test-summary.ts'

/* What learning platforms, PDF files and tables leave in a text that is copied out of them. */

test.each([
  ['alone on their lines', ['7', '8', '9']],
  ['up to four digits long', ['98', '99', '100']],
])('page numbers %s are litter, wherever a page ends', (_, [first, second, third]) => {
  const text = `1. 客户抱怨\n${first}\n时应当\n${AB}\n答案：A\n2. 客户离开时应当\nA. 先\n${second}\n听完\nB. 先解释\n答案：A\n${third}\n3. 丙\n${AB}\n答案：B`
  expect(read(text)).toEqual([
    HEARD,
    's A | 客户离开时应当 | A 先听完 | B 先解释',
    's B | 丙 | A 先听完 | B 先解释',
  ])
})

test('digits on a line of their own are text where they do not count pages', () => {
  const item = `满\n5\n年\n${AB}\n答案：A`
  expect(read(`1. ${item}\n2. 满\n24\n小时\nA\n3\nB\n4\n答案：B`)).toEqual([
    's A | 满5年 | A 先听完 | B 先解释',
    's B | 满24小时 | A 3 | B 4',
  ])
})

test('numbers of items may stand on a line of their own, without a point', () => {
  const items = ['甲', '乙', '丙'].map((stem, i) => `${i + 12}\n${stem}？\n${AB}\n答案：A`)
  expect(read(items.join('\n'))).toEqual(
    ['甲', '乙', '丙'].map((stem) => `s A | ${stem}？ | A 先听完 | B 先解释`),
  )
})

test('items may be numbered by chapter and place', () => {
  const text = `1 服务\n1.1 甲\n${AB}\n答案：A\n1.2 增长\n3.5 倍后\n${AB}\n答案：B\n2 沟通\n2.1 丙\n${AB}\n答案：A`
  expect(read(text)).toEqual([
    's A | 甲 | A 先听完 | B 先解释',
    's B | 增长3.5 倍后 | A 先听完 | B 先解释',
    's A | 丙 | A 先听完 | B 先解释',
  ])
})

test.each([
  '【题目】客户抱怨时应当\n【选项】\n#\n【答案】A',
  '题干：客户抱怨时应当\n选项：\n#\n答案：A',
  '题型：单选题\n题目：客户抱怨时应当\n选项A：先听完\n选项B：先解释\n答案：A',
  '题干    客户抱怨时应当\n选项A    先听完\n选项B    先解释\n答案    A',
  '第1题\n【题干】\n客户抱怨时应当\n#\n答案：A',
  '1. 题目：客户抱怨时应当\n#\n答案：A',
])('the parts of an item are named: %j', (written) => {
  const item = written.replace('#', AB)
  expect(read(`${item}\n${item}`)).toEqual([HEARD, HEARD])
})

test('题干 begins items in words too, and 题目 alone at the top is a title', () => {
  expect(read('简答题\n题干：甲？\n答案：听\n题干：乙？\n答案：说').length).toBe(2)
  expect(read(`题目：服务考试\n一、单选题\n1. 客户抱怨时应当\n${AB}\n答案：A`)).toEqual([HEARD])
})

test.each([
  '我的答案: B:先解释;正确答案: A:先听完;',
  '我的答案：\n正确答案：A：先听完；',
  '答案：A. 先听完。',
])('the key repeats its option: %j', (key) => {
  expect(read(`1. 客户抱怨时应当\n${AB}\n${key}`)).toEqual([HEARD])
})

test('several keys repeat their options, and nothing else', () => {
  const item = '1. 问\nA. 甲\nB. 乙\nC. 丙\n正确答案: '
  expect(read(`${item}AC:甲; 丙;`)).toEqual(['m AC | 问 | A 甲 | B 乙 | C 丙'])
  expect(read(`${item}AC:甲; 乙;`)).toEqual(['1 unreadable-key'])
})

test('what a learner answered line by line is neither stem nor key', () => {
  const text = '填空题\n1. 先____，再____。\n我的答案：\n(1) 说\n(2) 听\n正确答案：\n(1) 听\n(2) 说'
  expect(readWhole(text)).toMatchObject([
    { stem: '先____，再____。', blanks: [{ accept: ['听'] }, { accept: ['说'] }] },
  ])
  const unanswered = '填空题\n1. 先____。\n我的答案：\n2. 再____。\n正确答案：说'
  expect(readWhole(unanswered)).toMatchObject([{ stem: '再____。' }, '2 no-key'])
})

test('items in words may stand on one line each', () => {
  const text =
    '填空题\n1. 先____。答案：听\n2. 再____。（答案：说）\n简答题\n1. 甲？答：听完。\n2. 乙？ 答案：说完。'
  expect(readWhole(text)).toMatchObject([
    { stem: '先____。', blanks: [{ accept: ['听'] }] },
    { stem: '再____。', blanks: [{ accept: ['说'] }] },
    { stem: '甲？', model: '听完。' },
    { stem: '乙？', model: '说完。' },
  ])
})

test.each([
  '参考答案\n题号 1 2 3\n答案 A B √',
  '答案\n1\t2\t3\nA\tB\t√',
  '答案：\n| 题号 | 1 | 2 | 3 |\n|---|---|---|---|\n| 答案 | A | B | √ |',
  '题号\t1\t2\n答案\tA\tB\n题号\t3\n\n答案\t√'.replace('题号\t3\n\n答案\t√', '3. √'),
  '答案表\n题号\t答案\n1\tA\n2\tB\n3\t√',
  '参考答案\n题号 答案 题号 答案\n1 A 2 B\n3 √',
  'Answer Key: 1. A 2. B 3. T',
])('answers stand in a table: %j', (sheet) => {
  expect(read(`服务\n1. 甲\n${AB}\n2. 乙\n${AB}\n3. 丙\n${sheet}`)).toEqual([
    's A | 甲 | A 先听完 | B 先解释',
    's B | 乙 | A 先听完 | B 先解释',
    't true | 丙',
  ])
})

test('a table with fewer keys than numbers is no list', () => {
  const problems = read(`1. 甲\n${AB}\n2. 乙\n${AB}\n\n题号 1 2\n答案 A`)
  expect(problems.every((one) => /^\d/.test(one))).toBe(true)
  expect(problems.filter((one) => /no-key|unreadable-key/.test(one))).not.toEqual([])
})

test.each(['。 F', '。F', '  错', ' ×', '。　错误'])('a statement ends with its key: %j', (end) => {
  for (const number of ['#. ', '# ', '']) {
    const line = (at: number) => `${number.replace('#', String(at))}服务从倾听开始${end}`
    expect(read(`判断题\n${line(1)}\n${line(2)}`)).toEqual(
      ['。', ''].flatMap((dot) => {
        const item = `t false | 服务从倾听开始${dot}`
        return end.startsWith('。') === (dot !== '') ? [item, item] : []
      }),
    )
  }
})

test('statements with loose numbers wait for their sheet', () => {
  expect(read('判断题\n1 服务从倾听开始。\n2 服务到\n3 天为止。\n答案：1-2 √×')).toEqual([
    't true | 服务从倾听开始。',
    't false | 服务到3 天为止。',
  ])
})

test('one line with a list in a stem is no item', () => {
  const text = `7. 顺序是\n1、问 2、听 3、说\n${AB}\n答案：A\n8. 乙\n${AB}\n答案：B`
  expect(read(text)).toEqual([
    's A | 顺序是1、问 2、听 3、说 | A 先听完 | B 先解释',
    's B | 乙 | A 先听完 | B 先解释',
  ])
})

test.each(['Answers: A', 'Ans. A', 'Answer key: A'])('a key is written %j', (key) => {
  expect(read(`1. 客户抱怨时应当\n${AB}\n${key}`)).toEqual([HEARD])
})

test.each(['答案：A项', '答案：A（先听完）', '答案：A。因为先听', '答案：选A，因为先听'])(
  'a key says more than its letter: %j',
  (key) => {
    const { key: found, rationale } = readWhole(`1. 客户抱怨时应当\n${AB}\n${key}`)[0] as {
      key: string[]
      rationale?: string
    }
    expect([found, rationale]).toEqual([['A'], key.includes('因为') ? '因为先听' : undefined])
  },
)

test.each(['A，或B', 'A。B也对', 'A；C'])('no key is taken out of %j', (key) => {
  expect(read(`1. 客户抱怨时应当\n${AB}\n答案：${key}`)).toEqual([
    expect.stringMatching(/unreadable-key|key-without-option/),
  ])
  const sheet = `1. 客户抱怨时应当\n${AB}\n2. 乙\n${AB}\n参考答案\n1. A\n2. ${key}`
  const [first, second] = read(sheet)
  expect(first).toBe(HEARD)
  expect(second).toMatch(/^4 (?:no-key|key-without-option)/)
})

test('rules above the first section, and rows for the score, are no items', () => {
  const text = `服务考试\n题号 一 二 总分\n得分\n注意事项：\n1. 请写姓名。\n2. 考试时间60分钟。\n一、单选题\n1. 客户抱怨时应当\n${AB}\n答案：A`
  expect(read(text)).toEqual([HEARD])
  const items = `考试说明\n1. 客户抱怨时应当\n${AB}\n答案：A`
  expect(read(items)).toContain(HEARD)
})

test('a tag may stand before the blank, and a comma after the number', () => {
  const [item] = readWhole(`1 ，客户抱怨时应当（多选题，3分）（ ）\n${AB}\n答案：A`)
  expect(item).toMatchObject({ kind: 'multiple-choice', points: 3, stem: '客户抱怨时应当（ ）' })
})
