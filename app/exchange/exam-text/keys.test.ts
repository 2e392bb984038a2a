import { expect, test } from 'vitest'
import { AB, HEARD, read } from './test-summary.ts'

test.each([
  '答案：A',
  '正确答案: A',
  '参考答案：Ａ',
  '标准答案 A',
  '【答案】A',
  '【答案】：A',
  '[答案] A',
  '（答案：A）',
  '答案是A',
  '答案为：A',
  '答案选A',
  '本题答案：a',
  '答 案：A',
  '正解：A',
  '正确：A',
  '答：A',
  'Answer: A',
  'Correct answer: A',
  '**答案：A**',
  '> 答案：A',
  '答案：A。',
  '答案： （A）',
  '答案：【A】',
  '答案：选项A',
  '答案：\nA',
  '【答案】\n\nA',
  '答案\nA',
  '答案：A. 先听完',
  '答案：先听完',
  '我的答案：B 得分：0分 正确答案：A',
  '我的答案：B\n正确答案：A',
  '\u200b答\u200b案：A',
  '解析：略\n答案：A',
])('a key is written %j', (key) => {
  expect(read(`1. 客户抱怨时应当\n${AB}\n${key}`)).toEqual([HEARD])
})

test.each([' 答案：A', '答案：A', '（答案：A）', '【答案】A', ' 正确答案: A 解析：略', ' 答案 A'])(
  'a key ends the last option: %j',
  (key) => expect(read(`1. 客户抱怨时应当\n${AB}${key}`)).toEqual([HEARD]),
)

test.each([
  ['客户（ A ）时应当', '客户（ ）时应当'],
  ['客户抱怨时应当( A )', '客户抱怨时应当( )'],
  ['客户抱怨时应当（A）。', '客户抱怨时应当（ ）。'],
  ['（A）是第一步', '（ ）是第一步'],
  ['客户抱怨（APP）时应当（A）', '客户抱怨（APP）时应当（ ）'],
])('a key fills the blank of the stem: %s', (stem, emptied) => {
  expect(read(`1. ${stem}\n${AB}`)).toEqual([HEARD.replace('客户抱怨时应当', emptied)])
})

test('a bracket with letters is text when there is a blank or a key that differs', () => {
  expect(read(`1. 方案（A）的好处是（ ）\n${AB}\n答案：B`)).toEqual([
    's B | 方案（A）的好处是（ ） | A 先听完 | B 先解释',
  ])
  expect(read(`1. 方案（A）好在哪里\n${AB}\n答案：B`)).toEqual([
    's B | 方案（A）好在哪里 | A 先听完 | B 先解释',
  ])
})

test.each([
  'ABD',
  'A,B,D',
  'A, B, D',
  'A、B、D',
  'A，B，D',
  'A B D',
  'a；b；d',
  'A/B/D',
  'ＡＢＤ',
  'DBA',
  'A和B和D',
])('several keys are written %s', (key) => {
  expect(read(`1. 问\nA. 甲\nB. 乙\nC. 丙\nD. 丁\n答案：${key}`)).toEqual([
    'm ABD | 问 | A 甲 | B 乙 | C 丙 | D 丁',
  ])
})

test.each([
  ...[
    '对',
    '正确',
    '√',
    '✓',
    '✔',
    '✔️',
    '☑',
    '✅',
    '是',
    'T',
    'True',
    'true',
    'Y',
    '对的',
    '对。',
  ].map((key) => [key, 'true']),
  ...['错', '错误', '×', '✗', '✘', '❌', '否', 'F', 'False', 'X', 'N', '不对', '不正确'].map(
    (key) => [key, 'false'],
  ),
])('%s means %s', (key, value) => {
  const item = `t ${value} | 服务从倾听开始。`
  expect(read(`1. 服务从倾听开始。\n答案：${key}`)).toEqual([item])
  expect(read(`1. 服务从倾听开始。（ ${key} ）`)).toEqual([`${item}（ ）`])
  expect(read(`判断题\n（${key}）1、服务从倾听开始。`)).toEqual([item.replace('服务', '（ ）服务')])
  expect(read(`1. 服务从倾听开始。\nA. 对\nB. 错\n答案：${key}`)).toEqual([item])
})

test.each([
  'A. 对\nB. 错\n答案：A',
  'A. 错误 B. 正确\n答案：B',
  'A. √\nB. ×\n答案：A',
  'A、是\nB、否\n答案：A',
  'A. True\nB. False\n答案：A',
  'true. 正确\nfalse. 错误\n答案：√',
  'true.\nfalse.\n答案：true',
  '正确\n错误\n答案：正确',
])('a single choice between true and false is a true-false item: %j', (rest) => {
  for (const section of ['', '一、单选题\n', '判断题\n']) {
    expect(read(`${section}1. 服务从倾听开始。\n${rest}`)).toEqual(['t true | 服务从倾听开始。'])
  }
})
