import { expect, test } from 'vitest'
import { readExamText } from './read-exam-text.ts'
import { AB, HEARD, read, readWhole } from './test-summary.ts'

/* Banks as they are copied out of learning platforms, test banks and answered papers. */

test.each(['(单选题, 2分)', '（单选题, 2.0 分）', '(单选题 , 2分 )'])(
  'a tag may have spaces around its commas: %j',
  (tag) => {
    const [item] = readWhole(`1. ${tag}客户抱怨时应当\n${AB}\n答案：A`)
    expect(item).toMatchObject({ stem: '客户抱怨时应当', points: 2, kind: 'single-choice' })
  },
)

test.each(['判断改错题', '六、判断改错题（每题3分）', '辨析题'])(
  '%s asks for more than true or false',
  (section) => {
    expect(read(`${section}\n1. 可以打断客户。（×）\n改正：不可以打断客户。`)).toEqual([
      '2 unsupported-kind',
    ])
  },
)

test.each(['\n改正：不可以。', ' 理由：不可以。', '\n【错因】不可以。', '解析：不可以。'])(
  'what is said behind the key of a statement is no part of it: %j',
  (said) => {
    const [item, ...more] = readWhole(`判断题\n1. 可以打断客户。（×）${said}\n2. 丙。（√）`)
    expect(item).toMatchObject({ stem: '可以打断客户。（ ）', key: ['false'] })
    expect((item as { rationale: string }).rationale).toMatch(/不可以。$/)
    expect(more).toMatchObject([{ stem: '丙。（ ）' }])
  },
)

test.each(['__A__', '____ A ____', '_A_', '＿＿A＿＿'])(
  'a key stands on the line of the stem: %j',
  (line) => {
    expect(read(`1. 客户抱怨时应当${line}。\n${AB}`)).toEqual([HEARD.replace('应当', '应当____。')])
    expect(read(`1. 客户抱怨时应当${line}。\n${AB}\n答案：B`)).toEqual(['1 conflicting-keys'])
  },
)

test.each(['~ 3 ~', '·3·', '～3～'])('%j numbers a page', (page) => {
  expect(read(`1. 客户抱怨时应当\nA. 先听完\nB. 先解释\n${page}\n答案：A`)).toEqual([HEARD])
})

test('facts in brackets end a rationale on their line', () => {
  const line = '【答案】A【解析】先听【难度】易【知识点】投诉'
  expect(readWhole(`1. 问\n${AB}\n${line}`)).toMatchObject([
    { key: ['A'], rationale: '先听', difficulty: 'easy', competency: '投诉' },
  ])
})

test('labels may name the item they belong to', () => {
  const said = '试题解析：先听。\n试题分数：2\n试题难度：难\n考核点：投诉'
  expect(readWhole(`1. 问\n${AB}\n答案：A\n${said}`)).toMatchObject([
    { rationale: '先听。考核点：投诉', points: 2, difficulty: 'hard' },
  ])
})

test('a running header that is the title as well', () => {
  const head = '客户服务考试'
  const item = (number: number) =>
    `${number}. 客户抱怨时应当\n${AB}\n答案：A\n${head}\n第 ${number} 页`
  expect(readExamText(`${head}\n${[1, 2].map(item).join('\n')}`).title).toBe(head)
})
