import { expect, test } from 'vitest'
import { readExamText } from './read-exam-text.ts'

const GOOD = '1. 先问什么\nA. 需求\nB. 预算\n答案：A\n'
const OPTIONS = 'A. 需求\nB. 预算'

test.each([
  ['no key', `2. 问\n${OPTIONS}`, 'no-key'],
  ['a key that is blank', `2. 问\n${OPTIONS}\n答案：____`, 'unreadable-key'],
  ['a key label with nothing after it', `2. 问\n${OPTIONS}\n答案：`, 'no-key'],
  ['a statement without a key', '2. 服务从倾听开始。（ ）', 'no-key'],
  ['a key in words of no option', `2. 问\n${OPTIONS}\n答案：看情况`, 'unreadable-key'],
  ['a key with a letter twice', `2. 问\n${OPTIONS}\n答案：AA`, 'unreadable-key'],
  ['a key that is a range', `2. 问\n${OPTIONS}\n答案：A-B`, 'unreadable-key'],
  ['a key with a condition', `2. 问\n${OPTIONS}\n答案：A或B`, 'unreadable-key'],
  ['a key that names no option', `2. 问\n${OPTIONS}\n答案：C`, 'key-without-option'],
  [
    'one of several keys that names no option',
    `2. 问\n${OPTIONS}\n答案：ABD`,
    'key-without-option',
  ],
  ['true as the key of a choice', `2. 问\n${OPTIONS}\n答案：√`, 'key-without-option'],
  [
    'a letter as the key of a statement',
    '判断题\n2. 服务从倾听开始。\n答案：A',
    'key-without-option',
  ],
  ['two keys that differ', `2. 问\n${OPTIONS}\n答案：A\n正确答案：B`, 'conflicting-keys'],
  ['a key in the stem that differs', `2. 问（ B ）\n${OPTIONS}\n答案：A`, 'conflicting-keys'],
  [
    'a key in the sheet that differs',
    `2. 问\n${OPTIONS}\n答案：A\n\n参考答案\n2.B`,
    'conflicting-keys',
  ],
  ['two brackets that may be the key', `2. （A）还是（B）\n${OPTIONS}`, 'ambiguous-key'],
  ['two keys in a single choice', `一、单选题\n2. 问\n${OPTIONS}\n答案：AB`, 'several-keys'],
  ['two keys in an item that says 单选', `2.【单选】问\n${OPTIONS}\n答案：AB`, 'several-keys'],
  ['two keys between true and false', '2. 问\nA. 对\nB. 错\n答案：AB', 'several-keys'],
  ['a label twice', '2. 问\nA. 需求\nA. 预算\n答案：A', 'duplicate-option'],
  ['a later label twice', '2. 问\nA. 需求\nB. 预算\nB. 时间\nC. 人\n答案：A', 'duplicate-option'],
  [
    'a label twice in two hands',
    '2. 问\nA. 需求\nB. 预算\nB、时间\nC. 人\n答案：A',
    'duplicate-option',
  ],
  ['a bare label twice', '2. 问\nA 需求\nB 预算\nB 时间\n答案：A', 'duplicate-option'],
  ['a label twice in one line', '2. 问\nA. 需求 B. 预算 B. 时间\n答案：A', 'duplicate-option'],
  ['a missing label', '2. 问\nA. 需求\nB. 预算\nD. 时间\n答案：A', 'missing-option'],
  ['a missing label in one line', '2. 问\nA. 需求 B. 预算 D. 时间\n答案：A', 'missing-option'],
  ['one option', '2. 问\nA. 需求\n答案：A', 'too-few-options'],
  ['no option', '2. 问\n答案：A', 'too-few-options'],
  ['no first option', '2. 问\nB. 需求\nC. 预算\n答案：B', 'too-few-options'],
  ['a statement among single choices', '单选题\n2. 服务从倾听开始。\n答案：对', 'too-few-options'],
  [
    'thirteen options',
    `2. 问\n${[...'ABCDEFGHIJKLM'].map((l) => `${l}. 项${l}`).join('\n')}\n答案：A`,
    'too-many-options',
  ],
  ['an option without text', '2. 问\nA. 需求\nB.\n答案：A', 'empty-option'],
  ['no stem', `2.\n${OPTIONS}\n答案：A`, 'no-stem'],
  ['a choice among statements', `判断题\n2. 问\n${OPTIONS}\n答案：A`, 'kind-mismatch'],
  ['an item that says 案例', '2.【案例分析题】服务从何处开始？\n答案：A', 'unsupported-kind'],
  ['an item that depends on a case', `案例分析题\n2. 问\n${OPTIONS}\n答案：A`, 'unsupported-kind'],
])('%s is refused at the line of the stem', (_, item, code) => {
  const { items, problems, refused } = readExamText(GOOD + item)
  const stemLine = 5 + item.split('\n').findIndex((line) => line.startsWith('2.'))
  expect(problems.map((problem) => [problem.line, problem.code])).toEqual([[stemLine, code]])
  expect(items).toHaveLength(1)
  expect(refused).toBe(1)
})

test.each([
  ['under the title', `服务考试\n共分三部分\n${GOOD}`, 2],
  ['after a key', `${GOOD}以上摘自讲义\n2. 问\n${OPTIONS}\n答案：A`, 5],
  ['after a separator', `${GOOD}----\n以上摘自讲义\n2. 问\n${OPTIONS}\n答案：A`, 6],
  [
    'after a complete item and a blank line',
    `1. 问（A）\n${OPTIONS}\n\n更多试题见官网\n\n2. 问（A）\n${OPTIONS}`,
    5,
  ],
  ['at the end', `${GOOD}\n（完）`, 6],
  ['a key of nothing', `服务考试\n一、单选题\n答案：A\n${GOOD}`, 3],
  ['a rationale of nothing', `服务考试\n解析：因为\n${GOOD}`, 2],
  ['a case', `${GOOD}某日，客户来电。\n2. 问\n${OPTIONS}\n答案：A`, 5],
  ['on an answer sheet', `1. 问\n${OPTIONS}\n参考答案\n1.A\n满分100分`, 6],
])('text that belongs to nothing is reported with its line: %s', (_, text, line) => {
  const { items, problems, refused } = readExamText(text)
  expect(problems).toMatchObject([{ line, code: 'stray-text' }])
  expect(items.length).toBeGreaterThan(0)
  expect(refused).toBe(0)
})

test('answers that fit no item are reported, and items without an answer refused', () => {
  const exam = `1. 甲\n${OPTIONS}\n2. 乙\n${OPTIONS}\n参考答案\n1.A 3.B`
  const { items, problems } = readExamText(exam)
  expect(items).toHaveLength(1)
  expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '4 no-key',
    '8 answer-without-item',
  ])
})

test('answers that could be for either of two items are given to neither', () => {
  const { items, problems } = readExamText(`1. 甲\n${OPTIONS}\n1. 乙\n${OPTIONS}\n参考答案\n1.A`)
  expect(items).toHaveLength(0)
  expect(problems.map(({ code }) => code)).toEqual(['no-key', 'no-key', 'answer-without-item'])
})

test.each(['', '\n \n', '\ufeff'])('%j holds no items', (text) => {
  expect(readExamText(text).problems).toMatchObject([{ line: 1, code: 'no-items' }])
})

test('a problem says which item, what is wrong, and what to do', () => {
  const { problems } = readExamText(
    '7. 客户来电抱怨发货太慢，客服专员首先应当怎样回应客户才合适\nA. 听\nB. 说',
  )
  expect(problems[0]!.message).toBe(
    'item 7 “客户来电抱怨发货太慢，客服专员首先应当怎样回应客…” has no key; add one (答案：A) or an answer sheet at the end',
  )
})
