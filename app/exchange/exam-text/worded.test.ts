import { expect, test } from 'vitest'
import { readExamText } from './read-exam-text.ts'
import { noChoice as common, readWhole as read } from './test-summary.ts'

const forms = (...accept: string[]) => ({ accept })
const essay = (stem: string, more: object = {}) => ({ kind: 'essay', stem, ...common, ...more })
const short = (stem: string, more: object = {}) => ({
  kind: 'short-answer',
  stem,
  ...common,
  ...more,
})

test.each([
  ['答案：先听完。', '先听完。'],
  ['参考答案：先听完，\n再复述。', '先听完，再复述。'],
  ['答：一、听完；\n二、复述。', '一、听完；\n二、复述。'],
  ['答案要点：\n（1）听完\n（2）复述', '（1）听完\n（2）复述'],
  ['【答题要点】\n1. 听完\n2. 复述\n3. 确认', '1. 听完\n2. 复述\n3. 确认'],
  ['参考答案\n1. 听完\n2. 复述', '1. 听完\n2. 复述'],
  ['答案：先听完。\n\n再复述。', '先听完。\n再复述。'],
  ['答案：先做需求分析：问清楚。', '先做需求分析：问清楚。'],
  ['答案：A', 'A'],
  ['答案：对', '对'],
  ['答案：\nA. 听完\nB. 复述', 'A. 听完B. 复述'],
  ['答案：先听\n第 3 页 共 9 页\n完。', '先听完。'],
  ['答案：满 5 年\n5 年以上', '满 5 年5 年以上'],
])('a short answer has the model %j', (written, model) => {
  const text = `简答题\n1. 甲？\n${written}\n2. 乙？\n答案：说\n3. 丙？\n${written}`
  expect(read(text)).toEqual([
    short('甲？', { model }),
    short('乙？', { model: '说' }),
    short('丙？', { model }),
  ])
  expect(read(`四、简答题\n1. 甲？\n${written}\n五、论述题\n1. 乙？\n答案：说`)).toEqual([
    short('甲？', { model }),
    essay('乙？', { model: '说' }),
  ])
})

test.each([
  ['评分标准：\n听完（3分）\n复述（2 分）', [3, 2]],
  ['评分标准：（1）听完（3分）；（2）复述（2分）', [3, 2]],
  ['【评分细则】\n1. 听完，3分\n2. 复述：2分。', [3, 2]],
  ['评分标准\n3分：听完\n2分：复述', [3, 2]],
  ['Rubric:\n听完 (3 points)\n复述 (2 points)', [3, 2]],
  ['评分要点：\n（1）听完\n（2）复述', [undefined, undefined]],
])('criteria are written %j', (written, points) => {
  const criteria = ['听完', '复述'].map((text, i) => ({
    text,
    ...(points[i] !== undefined && { points: points[i] }),
  }))
  expect(read(`论述题\n1. 甲？（5分）\n答案：略\n${written}\n2. 乙？`)).toEqual([
    essay('甲？', { points: 5, model: '略', criteria }),
    essay('乙？'),
  ])
})

test('criteria that speak of points otherwise are kept as they are', () => {
  const [item] = read('论述题\n1. 甲？\n评分标准：每点2分，共6分')
  expect(item).toEqual(essay('甲？', { criteria: [{ text: '每点2分，共6分' }] }))
})

test('written items without numbers, and without an answer', () => {
  expect(read('论述题\n请谈谈倾听。')).toEqual([essay('请谈谈倾听。')])
  expect(read('Essay\nExplain each step.')).toEqual([essay('Explain each step.')])
  expect(read('简答题\n甲？\n答案：听\n\n乙？\n答案：说')).toEqual([
    short('甲？', { model: '听' }),
    short('乙？', { model: '说' }),
  ])
})

test.each([
  ['12.5', { value: '12.5', tolerance: '0' }],
  ['1,200 元', { value: '1200', tolerance: '0', unit: '元' }],
  ['-3％', { value: '-3', tolerance: '0', unit: '%' }],
  ['12.5±0.1', { value: '12.5', tolerance: '0.1' }],
  ['12.5 万元（误差 0.1）', { value: '12.5', tolerance: '0.1', unit: '万元' }],
])('a calculation with the single number %s is numeric', (answer, quantity) => {
  for (const heading of ['计算题', 'Numerical']) {
    expect(read(`${heading}\n1. 求满意度。\n答案：${answer}`)).toEqual([
      { kind: 'numeric', stem: '求满意度。', ...common, ...quantity },
    ])
  }
})

test.each(['解：83 ÷ 100 = 83%', '约 12', '12 或 13', '12 元，13 元', '12'])(
  'a calculation answered by %s',
  (answer) => {
    const [item] = read(`计算题\n1. 求满意度。\n答案：${answer}`)
    expect(item).toMatchObject({ kind: answer === '12' ? 'numeric' : 'short-answer' })
  },
)

const matched = {
  kind: 'matching',
  stem: '连一连。',
  options: [
    { label: 'A', text: '倾听' },
    { label: 'B', text: '复述' },
  ],
  matches: [
    { label: '1', text: '说一遍' },
    { label: '2', text: '听完' },
    { label: '3', text: '不理' },
  ],
  key: ['A=2', 'B=1'],
}

test.each([
  'A. 倾听\nB. 复述\n1. 说一遍\n2. 听完\n3. 不理\n答案：A-2，B-1',
  'A. 倾听  1. 说一遍\nB. 复述  2. 听完\n3. 不理\n答案：A—2；B—1',
  'A. 倾听 B. 复述\n（1）说一遍（2）听完\n答案：A2 B1'.replace(
    '（2）听完',
    '\n（2）听完\n（3）不理',
  ),
  'A. 倾听\nB. 复述\n①说一遍②听完③不理\n答案：A→② B→①',
  '1. 倾听\n2. 复述\nA. 说一遍\nB. 听完\nC. 不理\n答案：1-B 2-A',
  'A. 倾听\nB. 复述\n1. 说一遍\n2. 听完\n3. 不理\n答案：A=2\nB=1',
  'A. 倾听\nB. 复述\n(1) 说一遍\n(2) 听完\n(3) 不理\n答案：A-(2) B-(1)',
])('a matching item is written %j', (item) => {
  for (const heading of ['匹配题', '连线题', 'Matching']) {
    const text = `${heading}\n1. 连一连。\n${item}\n2. 连一连。\n${item}`
    expect(read(text)).toEqual([matched, matched])
  }
})

test.each([
  ['A. 倾听\nB. 复述\n1. 说\n2. 听\n答案：A-2', 'unreadable-pairs'],
  ['A. 倾听\nB. 复述\n1. 说\n2. 听\n答案：A-2 A-1', 'unreadable-pairs'],
  ['A. 倾听\nB. 复述\n1. 说\n2. 听\n答案：A-2 B-3', 'unreadable-pairs'],
  ['A. 倾听\nB. 复述\n答案：A-2 B-1', 'too-few-options'],
  ['A. 倾听\nB.\n1. 说\n2. 听\n答案：A-2 B-1', 'empty-option'],
])('a matching item %j is refused', (item, code) => {
  expect(read(`匹配题\n1. 连一连。\n${item}`)).toEqual([`2 ${code}`])
})

test.each([
  'A. 复述\nB. 倾听\nC. 确认\n答案：BAC',
  'A. 复述\nB. 倾听\nC. 确认\n答案：B-A-C',
  'A. 复述  B. 倾听  C. 确认\n答案：B、A、C',
  '①复述②倾听③确认\n答案：②①③',
  '（1）复述\n（2）倾听\n（3）确认\n答案：213',
  '（1）复述\n（2）倾听\n（3）确认\n答案：（2）（1）（3）',
  'A. 复述\nB. 倾听\nC. 确认\n正确顺序：B-A-C',
  '1. 复述\n2. 倾听\n3. 确认\n答案：2→1→3',
])('an ordering item is written %j', (item) => {
  const ordered = {
    kind: 'ordering',
    stem: '排一排。',
    options: ['复述', '倾听', '确认'].map((text, i) => ({ label: 'ABC'[i], text })),
    key: ['B', 'A', 'C'],
  }
  for (const heading of ['排序题', 'Ordering']) {
    expect(read(`${heading}\n1. 排一排。\n${item}\n2. 排一排。\n${item}`)).toEqual([
      ordered,
      ordered,
    ])
  }
})

test('numbers of what is matched or ordered end before the answer', () => {
  const pair = '连\nA. 倾听\nB. 复述\n1. 说\n2. 听\n答案：A-2 B-1'
  const order = '排\n1. 听\n2. 说\n3. 问\n答案：132'
  const text = (item: string) => [1, 2, 3, 4, 5].map((at) => `${at}. ${item}`).join('\n')
  const found = (item: string) => readExamText(item).items.map(({ key }) => key.join(''))
  expect(found(`匹配题\n${text(pair)}`)).toEqual(Array(5).fill('A=2B=1'))
  expect(found(`排序题\n${text(order)}`)).toEqual(Array(5).fill('ACB'))
})

test.each(['AB', 'ABCD', 'ABB', '看情况'])('an order of %s is refused', (answer) => {
  const item = `A. 甲\nB. 乙\nC. 丙\n答案：${answer}`
  expect(read(`排序题\n1. 排一排。\n${item}`)).toEqual(['2 unreadable-order'])
})

test.each([
  '参考答案\n一、1.A\n二、填空题\n1. 听 2. 说；问\n三、简答题\n1. 先听\n再说\n2. （1）问\n（2）答',
  '参考答案\n一、单选题\n1.A\n二、填空题：1. 听 2. 说；问\n三、简答题\n1. 先听\n再说\n2. （1）问\n（2）答',
  '答案：\n一、\n1.A\n二、\n1. 听\n2. 说；问\n三、\n1. 先听\n再说\n2. （1）问\n（2）答',
  '参考答案\n单选题 1-1 A\n填空题\n1、听\n2、说；问\n简答题\n1、先听\n再说\n2、答：（1）问\n（2）答',
])('answers in words may stand on a sheet at the end: %j', (sheet) => {
  const exam = `一、单选题\n1. 甲\nA. 听\nB. 说\n二、填空题\n1. 先____。\n2. 再____，____。\n三、简答题\n1. 丙？\n2. 丁？\n`
  expect(read(`${exam}${sheet}`)).toEqual([
    expect.objectContaining({ kind: 'single-choice', key: ['A'] }),
    { kind: 'fill-in', stem: '先____。', ...common, blanks: [forms('听')] },
    { kind: 'fill-in', stem: '再____，____。', ...common, blanks: [forms('说'), forms('问')] },
    short('丙？', { model: '先听再说' }),
    short('丁？', { model: '（1）问\n（2）答' }),
  ])
})

test('a sheet may count through all sections', () => {
  const exam =
    '一、单选题\n1. 甲\nA. 听\nB. 说\n二、填空题\n2. 先____。\n三、简答题\n3. 丙？\n参考答案\n'
  expect(read(`${exam}1.A\n2. 听\n3. 先听\n再说`)).toEqual([
    expect.objectContaining({ kind: 'single-choice', key: ['A'] }),
    { kind: 'fill-in', stem: '先____。', ...common, blanks: [forms('听')] },
    short('丙？', { model: '先听再说' }),
  ])
})

test('sections that close with their answers, and one that has no answer for an item', () => {
  const text =
    '一、填空题\n1. 先____。\n2. 再____。\n答案\n1. 听\n2. 说\n二、简答题\n1. 丙？\n2. 丁？\n答案：\n1. 先听\n2. 再说'
  expect(read(text).slice(0, 2)).toEqual([
    { kind: 'fill-in', stem: '先____。', ...common, blanks: [forms('听')] },
    { kind: 'fill-in', stem: '再____。', ...common, blanks: [forms('说')] },
  ])
  expect(read(text).slice(2)).toEqual([
    short('丙？', { model: '先听' }),
    short('丁？', { model: '再说' }),
  ])
  expect(read('填空题\n1. 先____。\n2. 再____。\n参考答案\n1. 听\n3. 说')).toContain('3 no-key')
})

test('facts and ids stand under an item', () => {
  const text =
    '简答题\n1. 甲？\n答案：听\n知识点：倾听\n难度：易\n题目编号：svc-7\n单选题\n1. 乙\nA. 听\nB. 说\n答案：A\n知识点：表达'
  expect(read(text)).toMatchObject([
    { id: 'svc-7', competency: '倾听', difficulty: 'easy', model: '听' },
    { kind: 'single-choice', competency: '表达' },
  ])
})

test.each([
  [
    '案例分析题\n某日，客户来电。\n1. 问？\n2. 又问？',
    ['2 stray-text', '3 unsupported-kind', '4 unsupported-kind'],
  ],
  ['二、阅读理解\n1. 文章说什么？\nA. 甲\nB. 乙\n答案：A', ['2 unsupported-kind']],
  ['五、案例分析题\n某日，客户来电，应当怎样答复？', ['2 unsupported-kind']],
  ['完形填空题\n1. 从____开始\nA. 甲\nB. 乙\n答案：A', ['2 unsupported-kind']],
])('kinds that depend on a text of their own are refused: %j', (text, problems) => {
  expect(read(text)).toEqual(problems)
})

test('a sheet without headings counts through sections in words, or gives nobody an answer', () => {
  const exam = (third: number) =>
    `三、填空题\n1. 先____。\n2. 再____。\n四、简答题\n${third}. 丙？\n${third + 1}. 丁？\n参考答案\n`
  expect(read(`${exam(3)}1. 听\n2. 说\n3. 先听\n4. 再说`)).toEqual([
    { kind: 'fill-in', stem: '先____。', ...common, blanks: [forms('听')] },
    { kind: 'fill-in', stem: '再____。', ...common, blanks: [forms('说')] },
    short('丙？', { model: '先听' }),
    short('丁？', { model: '再说' }),
  ])
  const open = read(`${exam(1)}1. 听\n2. 说\n1. 先听\n2. 再说`)
  expect(open.slice(0, 4)).toEqual([short('丙？'), short('丁？'), '2 no-key', '3 no-key'])
  expect(open.slice(4).every((one) => String(one).endsWith('stray-text'))).toBe(true)
  expect(open).toHaveLength(8)
})

test.each(['名词解释', '三、名词解释', '名词解释题（每题2分）'])(
  '%s is a section of short answers',
  (heading) => {
    const text = `${heading}\n1. 满意度\n答：期望与感受之比。\n2. 首问负责\n答：负责到底。`
    expect(read(text)).toMatchObject([
      { stem: '满意度', model: '期望与感受之比。' },
      { stem: '首问负责', model: '负责到底。' },
    ])
  },
)

test('a list that begins on the line of its answer goes on below, and ends at the next item', () => {
  const text =
    '简答题\n1. 甲？\n答案：1、听；\n2、说。\n2. 乙？\n答：1.听；2.说。\n3. 丙？\n4. 丁？\n答案：1. 听\n2. 说'
  expect(readExamText(text).items).toMatchObject([
    { stem: '甲？', model: '1、听；\n2、说。' },
    { stem: '乙？', model: '1.听；2.说。' },
    { stem: '丙？' },
    { stem: '丁？', model: '1. 听\n2. 说' },
  ])
})
