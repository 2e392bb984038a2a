import { expect, test } from 'vitest'
import { readText } from './html/read-html.ts'

test('a table of Markdown with heads is read by its rows, among items that stand as text', () => {
  const text = [
    '# 服务题库',
    '',
    '| 题型 | 题干 | 选项A | 选项B | 答案 |',
    '|:---|---|---|---|---:|',
    '| 单选 | 先做什么 | 倾听 | 解释\\|说明 | A |',
    '| 判断 | 服务从倾听开始 | | | 对 |',
    '| 单选 | 先做什么 | 倾听 | 解释 | |',
    '',
    '1. 还有什么',
    'A. 倾听',
    'B. 解释',
    '答案：B',
  ].join('\r\n')
  const { items, problems, refused, title } = readText(text)
  expect(title).toBe('服务题库')
  expect(items).toMatchObject([
    { line: 5, kind: 'single-choice', options: [{ text: '倾听' }, { text: '解释|说明' }] },
    { line: 6, kind: 'true-false', key: ['true'] },
    { line: 9, stem: '还有什么', key: ['B'] },
  ])
  expect([problems.map(({ line, code }) => `${line} ${code}`), refused]).toEqual([['7 no-key'], 1])
})

test('the bars of any other table go', () => {
  const { items } = readText('1. 先做什么\n| A. 倾听 | B. 解释 |\n|---|---|\n答案：A')
  expect(items).toMatchObject([{ options: [{ text: '倾听' }, { text: '解释' }], key: ['A'] }])
})
