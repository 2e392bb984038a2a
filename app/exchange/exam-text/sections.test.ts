import { expect, test } from 'vitest'
import { AB, read } from './test-summary.ts'

test.each([
  '单选题',
  '一、单选题',
  '一、单项选择题（每题2分，共20分）',
  '（一）单选题',
  '(一) 单选',
  '一.单选题',
  '第一部分 单选题',
  '1、单选题',
  '【单选题】',
  '单选题：',
  '单选题(共10题)',
  '## 一、单选题',
  '**一、单选题**',
  '一、 单项选择题。',
  '二、客户服务单选题',
  'Single choice',
  '一、单选题（每题只有一个正确\n答案）',
  '一、单选题\n（每题只有一个正确答案）',
  '题型：单选题',
])('a section of single choices is headed %j', (heading) => {
  expect(read(`${heading}\n1. 问\n${AB}\n答案：AB`).map((line) => line.split(' ')[1])).toEqual([
    'several-keys',
  ])
})

test.each(['多选题', '二、多项选择题（每题3分）', '不定项选择题', '1. 【多选题】', '[多选,2分]'])(
  'one key under %j is still a multiple choice',
  (heading) => {
    const start = /[\]】]/.test(heading) ? heading.replace('1. ', '1.') : `${heading}\n1. `
    const number = start.startsWith('[') ? `1. ${start}` : start
    expect(read(`${number}问\n${AB}\n答案：A`)).toEqual(['m A | 问 | A 先听完 | B 先解释'])
  },
)

test('without a named section the number of keys decides, also under 选择题', () => {
  for (const heading of ['', '第一章 总则\n', '选择题\n']) {
    expect(read(`${heading}1. 问\n${AB}\n答案：AB`)).toEqual(['m AB | 问 | A 先听完 | B 先解释'])
  }
})

test('chapters that hold sections end them; chapters inside a section do not', () => {
  const item = `1. 问\n${AB}\n答案：AB`
  expect(read(`第一章\n一、单选题\n第二章\n${item}`)[0]).toBe('m AB | 问 | A 先听完 | B 先解释')
  expect(read(`一、单选题\n第一章\n第二章\n${item}`)).toEqual(['4 several-keys'])
})

test.each([
  '1.A 2.AB 3.√',
  '1．A；2．A、B；3．√',
  '1、A\n2、AB\n3、对',
  '1-3 A AB √',
  '(1) A (2) AB (3) √',
  '1-1 A\n2-3：AB √',
  '1. 答案：A\n2.【答案】AB\n3. 参考答案：√',
  '1A 2AB 3√',
  '第1题：A 第2题：AB 第3题：√',
  '1.A。因为\n2.AB【解析】因为\n3. √ 解析：因为',
  '第1-3题：A/AB/√',
])('the answer sheet is written %j', (sheet) => {
  for (const heading of [
    '参考答案',
    '答案：',
    '【参考答案】',
    '附：《服务》试题答案及解析',
    '标准答案：',
  ]) {
    expect(read(`服务\n1. 甲\n${AB}\n2. 乙\n${AB}\n3. 丙\n\n${heading}\n${sheet}`)).toEqual([
      's A | 甲 | A 先听完 | B 先解释',
      'm AB | 乙 | A 先听完 | B 先解释',
      't true | 丙',
    ])
  }
})

test.each([
  '一、单选题\n1-2 AB\n二、判断题\n1-2 √×',
  '一、单选题：1.A 2.B\n二、判断题：1.√ 2.×',
  '1.A 2.B\n1.√ 2.×',
  '判断题\n1-2 对错\n单选题\n1-2 AB',
  '一、单选题 1-2：AB 二、判断题 1-2：TF',
  '一、1-2 AB\n二、1-2 √×',
  '一、单选题答案\n1.A\n2.B\n二、判断题答案\n1.√\n2.×',
])('the answer sheet follows sections whose numbers begin again: %j', (sheet) => {
  const exam = `一、单选题\n1. 甲\n${AB}\n2. 乙\n${AB}\n二、判断题\n1. 丙\n2. 丁\n`
  expect(read(`${exam}参考答案\n${sheet}`)).toEqual([
    's A | 甲 | A 先听完 | B 先解释',
    's B | 乙 | A 先听完 | B 先解释',
    't true | 丙',
    't false | 丁',
  ])
})

test('an answer list may close each section, and items may follow an answer sheet', () => {
  expect(
    read(
      `1. 甲\n${AB}\n答案：1.A\n二、判断题\n1. 丙\n2. 丁\n答案：1-2 √×\n第二套\n一、单选题\n1. 乙\n${AB}\n参考答案\n1.B`,
    ),
  ).toEqual([
    's A | 甲 | A 先听完 | B 先解释',
    't true | 丙',
    't false | 丁',
    's B | 乙 | A 先听完 | B 先解释',
  ])
})
