import { expect, test } from 'vitest'
import { readExamText } from './read-exam-text.ts'
import { AB, read } from './test-summary.ts'

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

test.each(['\n', '\r\n', '\r'])('lines keep their numbers in the file when %j ends them', (end) => {
  const lines = ['考试', '', '1. 甲', 'A. 听\vB. 说', '答案：A', '2. 乙', 'A. 听', '答案：A']
  const { items, problems } = readExamText(lines.join(end))
  expect([items[0]!.line, problems[0]!.line]).toEqual([3, 6])
})
