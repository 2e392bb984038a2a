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

test.each([
  '答案：A 《手册》第3条',
  '答案：A（见手册第3条）',
  'Correct answer: A because one listens first.',
  '答案：A（2分）',
  'Correct: A',
  '答案 Answer: A',
  '答案/Answer：A',
  '正确答案：A 你的答案：B 正确率：80% 易错项：B',
])('a key is copied with what stands beside it: %j', (key) => {
  expect(read(`1. 客户抱怨时应当\n${AB}\n${key}`)).toEqual([HEARD])
})

test('a statement is judged and explained in one sentence', () => {
  const items = ['错误，应先听完。', '×（见手册）', 'False. He listens first.'].map(
    (key, at) => `${at + 1}. 先解释。\n答案：${key}`,
  )
  const shown = readWhole(items.join('\n'))
  expect(shown).toMatchObject([
    { key: ['false'], rationale: '应先听完。' },
    { key: ['false'], rationale: '（见手册）' },
    { key: ['false'], rationale: 'He listens first.' },
  ])
  expect(read('1. 先解释。\n答案：错误，正确')).toEqual(['1 unreadable-key'])
})

test('several keys are the texts of options', () => {
  const item = '1. 问\nA. 甲\nB. 乙\nC. 丙\n答案：'
  expect(read(`${item}甲、丙`)).toEqual(['m AC | 问 | A 甲 | B 乙 | C 丙'])
  expect(read(`${item}甲、丁`)).toEqual(['1 unreadable-key'])
})

test('two choices say true and false twice', () => {
  expect(read('1. 服务从倾听开始。\nA. 对 True\nB. 错 False\n答案：B')).toEqual([
    't false | 服务从倾听开始。',
  ])
})

test.each([
  ['*A. 先听完\nB. 先解释'],
  ['√A. 先听完\nB. 先解释'],
  ['☑A. 先听完\n☐B. 先解释'],
  ['■ A. 先听完\n□ B. 先解释'],
  ['☑A. 先听完  ☐B. 先解释'],
  ['A. 先听完√\nB. 先解释'],
])('a sign before or behind an option is the key where none is stated: %j', (options) => {
  expect(read(`1. 客户抱怨时应当\n${options}`)).toEqual([HEARD])
  const other = read(`1. 客户抱怨时应当\n${options}\n答案：B`)
  expect(other).toHaveLength(1)
  expect(other[0]).toMatch(/^s B .* B 先解释$/)
})

test.each([
  '*A. 先听完\n*B. 先解释',
  '☑A. 先听完\n☑B. 先解释',
  '●A. 先听完\nB. 先解释',
  'A. 打√\nB. 打×',
  'A. 画√\nB. 不画',
])('a sign that every option has, or that is a word of it, is no key: %j', (options) => {
  expect(read(`1. 客户抱怨时应当\n${options}`)).toEqual(['1 no-key'])
})

test('the dash that parts every option from its letter is none of it', () => {
  expect(read('1. 客户抱怨时应当\nA-先听完\nB—先解释\n答案：A')).toEqual([HEARD])
  expect(read('1. 问\nA. -1\nB. -2\n答案：A')).toEqual(['s A | 问 | A -1 | B -2'])
})

test('bare letters count in a row of options', () => {
  expect(read('1. 问\nA甲 B乙 C丙 D丁\n答案：C')).toEqual(['s C | 问 | A 甲 | B 乙 | C 丙 | D 丁'])
  expect(read('1. 问\nA甲  B乙\nC丙  D丁\n答案：C')).toEqual([
    's C | 问 | A 甲 | B 乙 | C 丙 | D 丁',
  ])
  expect(read(`1. 分为\nA类客户 B类客户\n${AB}\n答案：A`)).toEqual([
    's A | 分为A类客户 B类客户 | A 先听完 | B 先解释',
  ])
})

test.each(['○先听完（正确答案）\n○先解释', '先听完(正确答案)\n\n先解释'])(
  'choices of a survey have no letters: %j',
  (choices) => {
    expect(
      read(`1. 客户抱怨时应当 [单选题] *\n${choices}\n2. 丙。[判断题]\n对(正确答案)\n错`),
    ).toEqual([HEARD, 't true | 丙。'])
  },
)

test('without a choice that says it is right, lines below a stem are no options', () => {
  expect(read('1. 客户抱怨时应当[单选题]\n先听完\n先解释')).toEqual(['1 no-key'])
})

test('what a platform shows beside an item is no part of any', () => {
  const beside = '我的答案：B\n0分\n回答错误\n收起解析\nAI讲解'
  const item = (number: number) => `${number}. 客户抱怨时应当\n${AB}\n正确答案：A\n${beside}`
  expect(read(`${item(1)}\n${item(2)}`)).toEqual([HEARD, HEARD])
  expect(read('1. 问\nA\n回答正确\nB\n回答错误\n答案：A')).toEqual([
    's A | 问 | A 回答正确 | B 回答错误',
  ])
})

test.each(['1\nA\n2\nB', '1.\nA\n\n2.\nB'])(
  'a table of answers is copied cell by cell: %j',
  (cells) => {
    expect(read(`1. 客户抱怨时应当\n${AB}\n2. 乙\n${AB}\n参考答案\n${cells}`)).toEqual([
      HEARD,
      's B | 乙 | A 先听完 | B 先解释',
    ])
  },
)

test('words for kinds may stand alone above their items', () => {
  const text = `单选\n1. 客户抱怨时应当\n${AB}\n答案：A\n多选\n1. 问\n${AB}\n答案：A\n判断\n1. 丙。\n答案：对`
  expect(read(text)).toEqual([HEARD, 'm A | 问 | A 先听完 | B 先解释', 't true | 丙。'])
})

test.each(['Question 1 of 9', '题目 1', '第 1 / 9 题'])('%s stands above its item', (number) => {
  const items = [1, 2].map(
    (at) => `${number.replace('1', String(at))}\n客户抱怨时应当\n${AB}\n答案：A`,
  )
  expect(read(items.join('\n'))).toEqual([HEARD, HEARD])
})

test('the labels of a test bank stand in a row', () => {
  const text = `1. 问\na. 甲\nb. 乙\nANS: A   PTS: 1   DIF: Easy   REF: p. 3\n2. 丙。\nANS: F   PTS: 2`
  expect(readWhole(text)).toMatchObject([
    { key: ['A'], points: 1, difficulty: 'easy', rationale: 'REF: p. 3' },
    { key: ['false'], points: 2 },
  ])
})

test('blanks are named', () => {
  const text = '填空题\n1. 先[填空1]，再[填空2]。\n答案：[填空1]听 [填空2]说'
  expect(readWhole(text)).toMatchObject([
    { stem: '先____，再____。', blanks: [{ accept: ['听'] }, { accept: ['说'] }] },
  ])
})

test.each(['答案：\nA\nC', '答案：A\n\nC', '正确答案\nA\nC'])(
  'one key on several lines: %j',
  (key) => {
    const item = (at: number) => `${at}. 问\nA. 甲\nB. 乙\nC. 丙\n${key}`
    const shown = 'm AC | 问 | A 甲 | B 乙 | C 丙'
    expect(read(`${item(1)}\n${item(2)}`)).toEqual([shown, shown])
  },
)

test.each(['判断题（正确的填“A”，错误的填“B”）', '三、判断题（每题2分，正确选A，错误选B）'])(
  'letters say true and false where the section tells: %j',
  (section) => {
    const items = '1. 服务从倾听开始。（A）\n2. 丙。\n答案：B'
    expect(read(`${section}\n${items}`)).toEqual([
      't true | 服务从倾听开始。（ ）',
      't false | 丙。',
    ])
  },
)

test('words spaced letter by letter, bullets and O for 0 are litter', () => {
  expect(read('1 、 客户抱怨时应当\nA 、 先听完   B 、 先解释\n参 考 答 案 ： A')).toEqual([HEARD])
  expect(read('◦ 1O. 客户抱怨时应当\n◦ A. 先听完\n➢ B. 先解释\n答案：A')).toEqual([HEARD])
})

test.each([
  [
    'Question',
    'Correct',
    'Mark 1.00 out of 1.00',
    'Question text',
    'Select one:',
    'The correct answer is: 先听完',
  ],
  ['试题', '不正确', '获得1.00分中的0.00分', '试题正文', '选择一项：', '正确答案是：先听完'],
])('a page that reviews a quiz: %s', (number, state, mark, text, select, key) => {
  const item = (at: number) => [
    `${number} ${at}`,
    state,
    mark,
    text,
    '客户抱怨时应当',
    select,
    'a.',
    '先听完',
    'b.',
    '先解释',
    'Feedback',
    key,
  ]
  expect(read([...item(1), ...item(2)].join('\n'))).toEqual([HEARD, HEARD])
})

test('the words of such a page are text anywhere else', () => {
  expect(read(`1. 客户抱怨时应当\n选择一项：\n${AB}\n答案：A`)).toEqual([
    HEARD.replace('应当', '应当选择一项：'),
  ])
})

test.each(['客服质检的\n正确率：\n应高于', '当客户\n回答正确\n时应当', '满分为\n100分\n的是'])(
  'words that platforms use as well stay in the stem %j',
  (stem) => {
    expect(read(`1. ${stem}\n${AB}\n答案：A`)).toEqual([
      HEARD.replace('客户抱怨时应当', stem.replaceAll('\n', '')),
    ])
  },
)

test('a bracket in the sentence of a rationale is a word of it', () => {
  const said = '考查【知识点】的定义，见【来源】栏。'
  expect(readWhole(`1. 问\n${AB}\n【答案】A\n【解析】${said}`)).toMatchObject([{ rationale: said }])
})
