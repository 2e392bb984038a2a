import { expect, test } from 'vitest'
import { readExamText } from './read-exam-text.ts'
import { AB, HEARD, read } from './test-summary.ts'

const LEFT = 's A | 客户离开时应当 | A 先听完 | B 先解释'

test('a line that comes again within items and outside of them is no part of any', () => {
  const head = '服务部内部资料'
  const text = `${head}\n1. 客户抱怨\n${head}\n时应当\n${AB}\n答案：A\n${head}\n2. 客户离开时应当\n${AB}\n答案：A`
  expect(read(text)).toEqual([HEARD, LEFT])
})

test('an address that comes again is no part of an item', () => {
  const mark = '题库下载 www.example.com'
  const text = `1. 客户抱怨时应当\n${AB}\n${mark}\n答案：A\n2. 客户离开\n${mark}\n时应当\n${AB}\n答案：A`
  expect(read(text)).toEqual([HEARD, LEFT])
})

test('a header may count its pages', () => {
  const text = `1. 客户抱怨\n服务手册 7\n时应当\n${AB}\n答案：A\n服务手册 8\n2. 客户离开时应当\nA. 先\n服务手册 9\n听完\nB. 先解释\n答案：A`
  expect(read(text)).toEqual([HEARD, LEFT])
})

test.each([
  ['of stems', '在客服中心，', 1],
  ['that asks', '客户抱怨时应当（ ）', 2],
])('lines %s that come again stay', (_, line, place) => {
  const item = (number: number) =>
    [`${number}. 甲`, ...(place === 1 ? [line, '应当'] : [line]), AB, '答案：A'].join('\n')
  const items = read([1, 2, 3].map(item).join('\n'))
  expect(items).toHaveLength(3)
  expect(items.every((one) => one.includes(line.slice(0, 5)))).toBe(true)
})

test('stems that are counted stay', () => {
  const item = (at: number) => `情景之 ${at}\n${AB}\n答案：A`
  expect(read([1, 2, 3].map(item).join('\n'))).toEqual(
    [1, 2, 3].map((at) => `s A | 情景之 ${at} | A 先听完 | B 先解释`),
  )
})

test('what an answer in words says again and again is no running line', () => {
  const answer = '答案：客户愿意再来\n先倾听再说明'
  const text = `简答题\n1. 先做什么？\n${answer}\n2. 再做什么？\n${answer}\n先倾听再说明\n考点：倾听`
  const bank = readExamText(text)
  expect(bank.problems).toEqual([])
  expect(bank.items).toMatchObject([
    { model: '客户愿意再来先倾听再说明' },
    { model: '客户愿意再来先倾听再说明先倾听再说明' },
  ])
})
