import { expect, test } from 'vitest'
import { readExchangeFile } from './formats.ts'

const EXAM = '1. 先问什么\nA. 需求\nB. 预算\n答案：A\n'
const utf8 = new TextEncoder().encode(EXAM)

test.each(['exam.txt', 'exam.md', 'exam', 'EXAM.TXT', 'exam.unknown'])(
  '%s without a sign of another format is exam text',
  async (name) => {
    const { items, problems } = await readExchangeFile(utf8, name)
    expect([items.length, problems]).toEqual([1, []])
  },
)

test('what is no text is refused with a code', async () => {
  const pdf = new TextEncoder().encode('%PDF-1.7')
  const { items, problems } = await readExchangeFile(pdf, 'exam.pdf')
  expect([items, problems.map(({ code }) => code)]).toEqual([[], ['not-text']])
})
