import { expect, test } from 'vitest'
import { noChoice as common, readWhole as read } from './test-summary.ts'

const forms = (...accept: string[]) => ({ accept })
const heard = {
  kind: 'fill-in',
  stem: '服务从____开始，以____结束。',
  ...common,
  blanks: [forms('倾听'), forms('确认')],
}

test.each([
  '服务从____开始，以____结束。\n答案：倾听；确认',
  '服务从____开始，以____结束。\n答案：1. 倾听 2. 确认',
  '服务从____开始，以____结束。\n答案：（1）倾听；（2）确认',
  '服务从____开始，以____结束。\n答案：①倾听②确认',
  '服务从____开始，以____结束。\n答案：倾听、确认',
  '服务从____开始，以____结束。\n答案：倾听，确认。',
  '服务从____开始，以____结束。\n答案：倾听  确认',
  '服务从____开始，以____结束。\n答案：倾听 确认',
  '服务从____开始，以____结束。\n答案：倾听 | 确认',
  '服务从____开始，以____结束。\n答案：\n1. 倾听\n2. 确认',
  '服务从____开始，以____结束。\n答案：\n倾听；\n确认',
  '服务从____开始，以____结束。\n答案：\n倾听\n确认',
  '服务从____开始，以____结束。\n【答案】第1空：倾听 第2空：确认',
  '服务从____开始，以____结束。\n答：倾听；确认',
  '服务从____开始，以____结束。答案：倾听；确认',
  '服务从____开始，以____结束。（答案：倾听；确认）',
  '服务从（  ）开始，以（ ）结束。\n答案：倾听；确认',
  '服务从__________开始，以＿＿＿结束。\n答案：倾听；确认',
  '服务从__①__开始，以__②__结束。\n答案：①倾听 ②确认',
  '服务从____开始，\n第 3 页 共 9 页\n以____结束。\n答案：倾听；确认',
])('a fill-in is written %j', (item) => {
  for (const heading of ['填空题', '一、填空题（每空2分，共4分）', 'Fill in the blank']) {
    expect(read(`${heading}\n1. ${item}\n2. 先____。\n答案：听`)).toEqual([
      heard,
      { kind: 'fill-in', stem: '先____。', ...common, blanks: [forms('听')] },
    ])
  }
  expect(read(`1.【填空题】${item}\n2.【填空】先____。\n答案：听`)[0]).toEqual(heard)
})

test.each([
  ['倾听/聆听', ['倾听', '聆听']],
  ['倾听 / 聆听', ['倾听', '聆听']],
  ['倾听或聆听', ['倾听', '聆听']],
  ['倾听或者聆听均可', ['倾听', '聆听']],
  ['倾听（或聆听）', ['倾听', '聆听']],
  ['听、说、问', ['听、说、问']],
  ['或许', ['或许']],
  ['CRM or customer system', ['CRM', 'customer system']],
  ['A', ['A']],
  ['对', ['对']],
  ['listening.', ['listening']],
  ['3.5', ['3.5']],
])('one blank accepts %s', (answer, accept) => {
  const item = { kind: 'fill-in', stem: '先____。', ...common, blanks: [{ accept }] }
  expect(read(`填空题\n1. 先____。\n答案：${answer}\n解析：略`)).toEqual([
    { ...item, rationale: '略' },
  ])
  expect(read(`填空题\n1. 先____。\n2. 再____。\n参考答案\n1. ${answer}\n2. 说`)[0]).toEqual(item)
})

test.each([
  ['more blanks than answers', '1. 从____到____。\n答案：听', 'blank-count'],
  ['more answers than blanks', '1. 从____开始。\n答案：听；说', 'blank-count'],
  ['separators that leave it open', '1. 从____到____。\n答案：听，看；说；问', 'blank-count'],
  ['no blank', '1. 服务从倾听开始。\n答案：听', 'no-blank'],
  ['no answer', '1. 从____开始。', 'no-key'],
  ['a slash that may be part of a word', '1. 时速____。\n答案：km/h', 'ambiguous-forms'],
  ['two answers that differ', '1. 从____开始。\n答案：听\n正确答案：说', 'conflicting-keys'],
  ['an answer that runs on', '1. 从____开始。\n答案：客户满意\n度', 'blank-count'],
])('a fill-in with %s is refused', (_, item, code) => {
  expect(read(`填空题\n${item}`)).toEqual([`2 ${code}`])
})

test('notes on a fill-in are taken out of its answer', () => {
  const [item] = read('填空题\n1. 从____到____。（2分）\n答案：A；b（顺序不限）（区分大小写）')
  expect(item).toMatchObject({
    anyOrder: true,
    caseSensitive: true,
    points: 2,
    blanks: [forms('A'), forms('b')],
  })
})

test('blanks and an answer in words make a fill-in where nothing says the kind', () => {
  expect(read('1. 服务从____开始，以____结束。\n答案：倾听；确认')).toEqual([heard])
  expect(read('1. 服务从（ ）开始，以（ ）结束。\n答案：倾听；确认')).toEqual([heard])
  expect(read('1. 服务从何处开始？\n答案：倾听')).toEqual(['1 unreadable-key'])
})
