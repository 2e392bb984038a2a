import { expect, test } from 'vitest'
import { AB, HEARD, read, readWhole } from './test-summary.ts'

/* Numbers, letters and choices as few write them: read right, or refused, never part of the text before. */

test.each(['C，价格', 'C,价格'])('%j is an option below options with points', (option) => {
  expect(read(`1. 问\nA、质量\nB、服务\n${option}\n答案：C`)).toEqual([
    's C | 问 | A 质量 | B 服务 | C 价格',
  ])
})

test('a letter with a comma goes on with a list that the line before has begun', () => {
  expect(read('1. 问\nA. 只看 A、B\nB. 看 A、B、\nC，三类都看\n答案：A')).toEqual([
    's A | 问 | A 只看 A、B | B 看 A、B、C，三类都看',
  ])
})

test.each(['T / F', 'T\nF', 'True / False', '对 / 错', '○ 对 ○ 错', '□正确 □错误'])(
  'the choices of a statement are no words of it: %j',
  (choices) => {
    expect(read(`判断题\n1. 甲。\n${choices}\n答案：对`)).toEqual(['t true | 甲。'])
  },
)

test.each(['T / F', '对/错'])('%j may stand behind a statement', (choices) => {
  expect(read(`判断题\n1. 甲。 ${choices}\n答案：对`)).toEqual(['t true | 甲。'])
})

test('words that say yes and no within a sentence stay', () => {
  expect(read('判断题\n1. 应区分是/否\n答案：对')).toEqual(['t true | 应区分是/否'])
})

test.each(['\n正确：可以先听客户。', '正确：可以先听客户。'])(
  'what would be right stands behind a judged statement: %j',
  (said) => {
    expect(readWhole(`判断题\n1. 甲。（×）${said}\n2. 丙。（√）`)).toMatchObject([
      { stem: '甲。（ ）', key: ['false'], rationale: '正确：可以先听客户。' },
      { stem: '丙。（ ）', key: ['true'] },
    ])
  },
)

test('circled numbers are numbers where they begin a section or an item with options', () => {
  expect(read('判断题\n① 甲。（√）\n② 乙。\n③ 丙。（×）')).toEqual([
    't true | 甲。（ ）',
    't false | 丙。（ ）',
    '3 no-key',
  ])
  expect(read('判断题\n① 甲。\n② 乙。\n参考答案\n① √\n② ×')).toEqual([
    't true | 甲。',
    't false | 乙。',
  ])
  expect(read(`① 问\n${AB}\n答案：A\n② 再问\n${AB}`)).toEqual([
    's A | 问 | A 先听完 | B 先解释',
    '5 no-key',
  ])
})

test('circled numbers below a stem are a list in it', () => {
  expect(read('1. 步骤\n① 听\n② 说\nA. ①\nB. ②\n答案：A\n2. 问\nA. 甲\nB. 乙\n答案：B')).toEqual([
    's A | 步骤① 听② 说 | A ① | B ②',
    's B | 问 | A 甲 | B 乙',
  ])
})

test('circled numbers that begin again without an answer sheet are left as they are', () => {
  expect(read(`单选题\n① 先做什么\n${AB}\n答案：A\n② 步骤：\n① 听\n② 说\n${AB}\n答案：B`)).toEqual([
    's A | ① 先做什么 | A 先听完 | B 先解释',
    's B | ② 步骤：① 听② 说 | A 先听完 | B 先解释',
  ])
})

test('l read for 1 is a number', () => {
  expect(read(`l. 客户抱怨时应当\n${AB}\n答案：A`)).toEqual([HEARD])
})

test.each(['A - 因为先听', 'A — because we listen', 'A，因为先听'])(
  '%j is a key and why',
  (key) => {
    expect(read(`1. 客户抱怨时应当\n${AB}\n答案：${key}`)).toEqual([HEARD])
  },
)

test('a question ends the list in an answer, though its number goes on with it', () => {
  expect(readWhole('简答题\n1. 甲？\n答案：1、整洁；\n2、怎样倾听？\n3、简述步骤。')).toMatchObject(
    [{ stem: '甲？', model: '1、整洁；' }, { stem: '怎样倾听？' }, { stem: '简述步骤。' }],
  )
})

test('an answer is refused whose list may hold the items that are missing after it', () => {
  expect(read('简答题\n1. 甲？\n答案：1、整洁；\n2、说出步骤。\n3、丙？\n答案：听')).toEqual([
    's  | 丙？',
    '2 unreadable-key',
  ])
  expect(
    readWhole('简答题\n1. 甲？\n答案：1、整洁；\n2、得体；\n3、自然。\n2、丙？\n答案：听'),
  ).toMatchObject([{ model: '1、整洁；\n2、得体；\n3、自然。' }, { stem: '丙？' }])
})

test('an option behind a written item that a separator has ended is named', () => {
  expect(read('简答题\n1. 甲？\n答案：听\n----\nA 项')).toEqual(['s  | 甲？', '5 stray-text'])
})
