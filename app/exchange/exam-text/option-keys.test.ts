import { expect, test } from 'vitest'
import { AB, HEARD, read } from './test-summary.ts'

test.each([
  ['A. 先听完（正确答案）\nB. 先解释'],
  ['A. 先听完(正确答案)  B. 先解释'],
  ['A. 先听完【正确选项】\nB. 先解释'],
  ['A. 先听完 √\nB. 先解释'],
  ['A. 先听完（√）\nB. 先解释（×）'],
  ['A. 先听完 ✅\nB. 先解释 ❌'],
  ['A. 先听完（正确答案）\nB. 先解释\n答案：A'],
])('the right option says so itself: %j', (options) => {
  expect(read(`1. 客户抱怨时应当\n${options}`)).toEqual([HEARD])
  expect(read(`1. 客户抱怨时应当 [单选题] *\n${options}`)).toEqual([HEARD])
})

test('several right options, and all', () => {
  const two = 'A. 听（正确答案）\nB. 说（正确答案）'
  expect(read(`1. 问[多选题]\n${two}\nC. 骂`)).toEqual(['m AB | 问 | A 听 | B 说 | C 骂'])
  expect(read(`1. 问[多选题]\n${two}`)).toEqual(['m AB | 问 | A 听 | B 说'])
  expect(read(`1. 问[单选题]\n${two}`)).toEqual(['1 several-keys'])
})

test.each([
  ['A. 打√\nB. 打×\n答案：B', 's B | 问 | A 打√ | B 打×'],
  ['A. √\nB. ×\n答案：B', 't false | 问'],
  ['A. 听 √\nB. 说 √\n答案：B', 's B | 问 | A 听 √ | B 说 √'],
  ['A. 听 √\nB. 说\n答案：B', '1 conflicting-keys'],
])('a sign is a key only where it stands beside an option: %j', (options, found) => {
  expect(read(`1. 问\n${options}`)).toEqual([found])
})

test('a section that follows on the same line ends the item', () => {
  const text = `单选题 1.甲（A）A.听B.说 2.乙（B）A.听B.说 判断题 1.丙（√）2.丁（×）`
  expect(read(text)).toEqual([
    's A | 甲（ ） | A 听 | B 说',
    's B | 乙（ ） | A 听 | B 说',
    't true | 丙（ ）',
    't false | 丁（ ）',
  ])
})

test.each(['第1题 单选题 2分\n客户抱怨时应当', 'Question 1\n客户抱怨时应当'])(
  'a first line of number and tags is no part of the stem: %j',
  (stem) => {
    const item = `${stem}\nOptions:\n${AB}\nYour answer: B\nCorrect answer: A`
    const response = '考生答案：B\n考生得分：0'
    expect(read(`${item}\n${item.replace('1', '2')}\n${response}`)).toEqual([HEARD, HEARD])
  },
)

test('题目 in a rationale is a word of it', () => {
  const item = `1. 客户抱怨时应当\n${AB}\n答案：A\n解析：先听。\n题目：考查倾听。`
  expect(read(`${item}\n${item}`)).toEqual([HEARD, HEARD])
})

test.each([
  '1.（答案：A）客户抱怨时应当',
  '1.【答案 A】客户抱怨时应当',
  '1. (Answer: A) 客户抱怨时应当',
])('a key in brackets stands before the stem: %j', (stem) =>
  expect(read(`${stem}\n${AB}\n2. 乙\n${AB}\n答案：B`)[0]).toBe(HEARD),
)

test.each([
  '答案：A 2. 客户离开时应当',
  '（答案：A）2. 客户离开时应当',
  'B. 先解释 答案：A。2. 客户离开时应当',
])('the next item begins on the line of a key: %j', (line) => {
  const first = line.startsWith('B') ? 'A. 先听完' : AB
  expect(read(`1. 客户抱怨时应当\n${first}\n${line}\n${AB}\n答案：B`)).toEqual([
    HEARD,
    's B | 客户离开时应当 | A 先听完 | B 先解释',
  ])
})

test.each(['True', 'TRUE', 'true'])('a statement ends with %s', (word) => {
  expect(read(`True or false\n1. Tone matters. ${word}`)).toEqual(['t true | Tone matters.'])
  expect(read('True or false\n1. This sentence is true')).toEqual(['2 no-key'])
})
