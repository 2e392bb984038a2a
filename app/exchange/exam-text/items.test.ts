import { expect, test } from 'vitest'
import { readExamText } from './read-exam-text.ts'
import { AB, HEARD, read } from './test-summary.ts'

test.each([
  '1. ',
  '1.',
  '1、',
  '1 、',
  '（1）',
  '(1) ',
  '( 1 )',
  '1．',
  '1) ',
  '1）',
  '【1】',
  '[1] ',
  '第1题 ',
  '第 1 题：',
  '第一题 ',
  '【第1题】',
  '题目1：',
  'Q1. ',
  '1: ',
  '1。',
  '１．',
  '⒈',
  '⑴',
  '1 ',
  '1, ',
  '**1.** ',
  '1\\. ',
  '# 1. ',
  '> 1. ',
  '\u200b1.\u00a0',
  '1.\n',
  '（ ）1、',
])('a stem begins with the number %j', (number) => {
  const [item] = read(`${number}客户抱怨时应当\n${AB}\n答案：A`)
  expect(item).toBe(number === '（ ）1、' ? HEARD.replace('客', '（ ）客') : HEARD)
})

test.each([
  'A. ',
  'A.',
  'A、',
  'A．',
  'A) ',
  'A）',
  '(A) ',
  '（A）',
  '[A]',
  'A: ',
  'A：',
  'A。',
  'A，',
  'A ',
  'A　',
  'A',
  'Ａ．',
  'Ａ、',
  'a. ',
  'a) ',
  'a ',
  'Ａ ',
  '- A. ',
  '* A、',
  '**A.** ',
  '**A**. ',
  'A\\. ',
  'A\n',
  'A.\n',
  '  A. ',
  'Α. ',
  'А. ',
])('an option is labelled %j', (label) => {
  const next = label.replace(/[AＡaΑА]/, (letter) =>
    String.fromCodePoint(letter.codePointAt(0)! + 1),
  )
  const second = /[ΑА]/.test(label) ? 'B. ' : next
  expect(read(`1. 客户抱怨时应当\n${label}先听完\n${second}先解释\n答案：A`)).toEqual([HEARD])
})

test.each([
  'A. 先听完 B. 先解释',
  'A.先听完B.先解释',
  'A、先听完　　B、先解释',
  '（A）先听完（B）先解释',
  'A 先听完 B 先解释',
  'A. 先听完\tB. 先解释',
  'A. 先听完\n\nB. 先解释',
  'A. 先\n听完\nB. 先\n\n解释',
  'A) 先听完 B) 先解释',
])('options stand like %j', (options) => {
  expect(read(`1. 客户抱怨时应当\n${options}\n答案：A`)).toEqual([HEARD])
})

test('options may begin on the line of the stem, and stand in columns', () => {
  expect(read('1. 客户抱怨时应当 A. 先听完 B. 先解释\n答案：A')).toEqual([HEARD])
  expect(read('1. 问（ ）。A 甲 B 乙 C 丙 D 丁\n答案：C')).toEqual([
    's C | 问（ ）。 | A 甲 | B 乙 | C 丙 | D 丁',
  ])
  expect(read('1. 问\nA. 甲    C. 丙\nB. 乙    D. 丁\n答案：D')).toEqual([
    's D | 问 | A 甲 | B 乙 | C 丙 | D 丁',
  ])
  expect(read('1. 问\nA. 甲  B. 乙\nC. 丙  D. 丁\n答案：D')).toEqual([
    's D | 问 | A 甲 | B 乙 | C 丙 | D 丁',
  ])
  expect(read('1. 问\nA. 甲\nB、乙\nC．丙\nD）丁\n答案：D')).toEqual([
    's D | 问 | A 甲 | B 乙 | C 丙 | D 丁',
  ])
})

test('items without numbers begin where options or a key follow', () => {
  expect(
    read(
      `服务考试\n甲？\n${AB}\n答案：A\n乙？\n${AB}\n答案：B\n\n判断题\n丙。\n答案：对\n丁。（×）`,
    ),
  ).toEqual([
    's A | 甲？ | A 先听完 | B 先解释',
    's B | 乙？ | A 先听完 | B 先解释',
    't true | 丙。',
    't false | 丁。（ ）',
  ])
})

test('several items on one line are cut apart', () => {
  const text =
    '服务考试一、单选题(共2题)1.甲?A.听B.说答案:A解析:因为1。2.乙?A.听B.说C.问答案:C二、判断题1.丙(√)2.丁(×)'
  expect(read(text)).toEqual([
    's A | 甲? | A 听 | B 说',
    's C | 乙? | A 听 | B 说 | C 问',
    't true | 丙( )',
    't false | 丁( )',
  ])
  expect(readExamText(text).title).toBe('服务考试')
})
