import { expect, test } from 'vitest'
import { readExamText } from './read-exam-text.ts'

/* One line per item read: kind, key, stem, options; problems as `line code`. */
function read(text: string): string[] {
  const { items, problems } = readExamText(text)
  return [
    ...items.map(({ kind, key, stem, options }) => {
      const shown = options.map((option) => `${option.label} ${option.text}`)
      return [`${kind[0]} ${key.join('')}`, stem, ...shown].join(' | ')
    }),
    ...problems.map(({ line, code }) => `${line} ${code}`),
  ]
}

const AB = 'A. 先听完\nB. 先解释'
const HEARD = 's A | 客户抱怨时应当 | A 先听完 | B 先解释'

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
    '9 stray-text',
  ])
})

test.each([
  ['解析：先听\n再说。', '先听再说。'],
  ['【解析】先听', '先听'],
  ['答案解析：先听', '先听'],
  ['解析\n先听', '先听'],
  ['解析：如下\n1. 先听\n2. 再说', '如下1. 先听2. 再说'],
  ['解析：\nA. 对\nB. 错', 'A. 对B. 错'],
  ['考点：倾听', '考点：倾听'],
  ['Explanation: listen\nfirst', 'listen first'],
])('a rationale is written %j', (written, rationale) => {
  const { items, problems } = readExamText(
    `1. 问\n${AB}\n答案：A\n${written}\n2. 问\n${AB}\n答案：B`,
  )
  expect(problems).toEqual([])
  expect(items.map((item) => item.rationale)).toEqual([rationale, undefined])
})

test.each([
  ['1.（2分）问', { points: 2 }],
  ['1. 问（ ）（1.5分）', { points: 1.5 }],
  ['1. 问（ ）。（2 分）', { points: 2 }],
  ['1.【2分】【易】问', { points: 2, difficulty: 'easy' }],
  ['1. [单选，2分，中等] 问', { points: 2, difficulty: 'medium' }],
  ['1. 问（难度：较难）', { difficulty: 'hard' }],
  ['1. 问 (2 points)', { points: 2 }],
  ['一、单选题（每题4分，共8分）\n1. 问', { points: 4 }],
  ['一、单选题（每题4分）\n1. 问（3分）', { points: 3 }],
  ['1. 问\n难度：易 分值：3', { points: 3, difficulty: 'easy' }],
  ['1. 问\n难度：三星', { difficulty: '三星' }],
])('points and difficulty are taken out of %j', (stem, facts) => {
  const { items } = readExamText(`${stem}\n${AB}\n答案：A`)
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject(facts)
  expect(items[0]!.stem.replace(/[（） 。]/g, '')).toBe('问')
})

test('points after the key, and facts that stand before their items', () => {
  const item = (stem: string) => `1. ${stem}\n${AB}\n答案：A`
  const after = readExamText(`${item('甲')} 难度：难\n${item('乙')}`).items
  expect(after.map(({ difficulty }) => difficulty)).toEqual(['hard', undefined])
  const before = readExamText(`难度：易\n${item('甲')}\n难度：难\n${item('乙')}`).items
  expect(before.map(({ difficulty }) => difficulty)).toEqual(['easy', 'hard'])
})

test.each([
  ['客户满\n意从倾听\n开始', '客户满意从倾听开始'],
  ['客户满\n\n意从倾听开始', '客户满意从倾听开始'],
  ['use the\nright words', 'use the right words'],
  ['a customer-\ncentric firm', 'a customer-centric firm'],
  ['满意度从20\n19年起', '满意度从2019年起'],
  ['客户满\n第 3 页 共 10 页\n意', '客户满意'],
  ['客户满\n- 3 -\n\n意', '客户满意'],
  ['客户满\nPage 3 of 10\n意', '客户满意'],
  ['客户满\n服务知识 第3页/共10页\n意', '客户满意'],
  ['**客户**满意', '客户满意'],
  ['客\u200b户\ufeff满\u00ad意', '客户满意'],
  ['⽤⼾⻓⻅⻋⻛', '用户长见车风'],
  ['我行分为\nA 类客户和 B 类客户', '我行分为A 类客户和 B 类客户'],
  ['我行分为\nA、B 两类，', '我行分为A、B 两类，'],
  ['服务满\n5 年以上', '服务满5 年以上'],
  ['增长了\n3.5 倍', '增长了3.5 倍'],
  ['增长了\n1、2、3 倍', '增长了1、2、3 倍'],
  ['2**10 是多少', '2**10 是多少'],
  ['“Ａ类”，Ｂ类；ｃ', '“Ａ类”，Ｂ类；ｃ'],
  ['选____。', '选____。'],
  ['请选出\n正确答案', '请选出正确答案'],
  ['先做数据\n解析', '先做数据解析'],
  ['请看下面的\n案例', '请看下面的案例'],
  ['请作出\n判断', '请作出判断'],
  ['下列属于\n单选题', '下列属于单选题'],
  ['请看\n第三章 服务', '请看第三章 服务'],
  ['以下有关\n二、三线城市', '以下有关二、三线城市'],
  ['下列说法\n1. 听\n2. 说\n3. 问', '下列说法1. 听2. 说3. 问'],
  ['下列说法\n（1）听\n（2）说', '下列说法（1）听（2）说'],
])('the stem %j is read as %j', (written, stem) => {
  const text = `1. 先\n${AB}\n答案：A\n2. ${written}\n${AB}\n答案：B\n3. 后\n${AB}\n答案：A`
  expect(read(text)[1]).toBe(`s B | ${stem} | A 先听完 | B 先解释`)
})

test.each([
  'A 类客户',
  'B2B 业务',
  '维生素 A、B',
  '补充 Vitamin C、D',
  '按 A、B 两类',
  '方案 A. 的缺点',
  'A',
  'e.g. a.m.',
  'E. coli',
  '9 a.m. 到 5 p.m.',
  'IT、HR 与 AI',
  '参考 D、E、F',
  '（A）或（B）',
  '1、2、3',
  '2. 与 3.',
  '答案在附录',
  '第 3 页',
  '对',
  '见附录E.说明',
])('%j is no mark inside an option', (option) => {
  const written = `1. 问\nA. ${option}\nB. 先${option}后\nC. 另\nD. 余\n答案：D`
  expect(read(written)).toEqual([`s D | 问 | A ${option} | B 先${option}后 | C 另 | D 余`])
})

test('dashes, page numbers, blank forms and running headers are litter', () => {
  const item = `问\n${AB}\n答案：A`
  const text = `服务考试\n姓名：____ 部门：____\n1. ${item}\n--------\n第 1 页\n内部资料\n服务考试\n2. ${item}\n* * *\n3. ${item}\n第 2 页\n内部资料\n\u001a`
  expect(read(text)).toHaveLength(3)
  expect(readExamText(text).title).toBe('服务考试')
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

test('lines keep the numbers they have in the file, whatever ends them', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = ['考试', '', '1. 甲', 'A. 听\vB. 说', '答案：A', '2. 乙', 'A. 听', '答案：A'].join(
      end,
    )
    expect(readExamText(text).items[0]!.line).toBe(3)
    expect(readExamText(text).problems[0]!.line).toBe(6)
  }
})
