import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import { readExamText } from './read-exam-text.ts'

vi.setConfig({ testTimeout: 600_000 })

/** A few hundred runs in the suite; `RUNS=20000` for a night. */
const runs = { numRuns: Number(process.env.RUNS ?? 200) }

/* Texts that are no exams, or broken ones. */

const fragment = fc.constantFrom(
  '1. 题#（ ）',
  '2. 题#',
  '3、题#（ A ）',
  '（1）列#',
  '4.（√）题#',
  '3.5 倍#',
  '5 年#',
  '题#',
  '题#？',
  '#',
  'A. 项#',
  'B. 项#',
  'C、项#',
  'D 项#',
  'A 项#',
  'A. 项#  B. 项#',
  'E.',
  'B',
  '（A）',
  'A、B 两类#',
  '答案：A',
  '答案：AB',
  '答案：看#',
  '【答案】√',
  '答案：',
  'C',
  '参考答案',
  '1.A 2.B',
  '1. A',
  '1-2 AB',
  '解析：因#',
  '考点：点#',
  '难度：易',
  '正确',
  '错误',
  'true. 正确',
  '我的答案：B',
  '我的答案：B 正确答案：A',
  '',
  '',
  '----',
  '第 3 页 共 9 页',
  '一、单选题',
  '二、判断题（每题2分）',
  '五、简答题',
  '第一章',
  '二、填空题',
  '先____，再____#',
  '答案：听#；说',
  '3. 先____#',
  '六、论述题（共20分）',
  '参考答案：',
  '二、先',
  '（2）再#',
  '评分标准：听#（2分）',
  '2分：说#',
  '匹配题',
  '1. 左#  A. 右#',
  'A-2 B-1',
  '排序题',
  '答案：BA',
  '计算题',
  '答案：12.5 元',
)

test('every line is in an item, the title, a heading, litter, an answer sheet or a problem', () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 40 }), (fragments) => {
      const lines = fragments.map((line, i) => line.replaceAll('#', `〈${i + 1}〉`))
      const { title, items, problems } = readExamText(lines.join('\n'))
      const kept = JSON.stringify([title, items])
      const refusals = problems
        .filter(({ code }) => !['stray-text', 'no-items', 'answer-without-item'].includes(code))
        .map(({ line }) => line)
      const starts = [...refusals, ...items.map(({ line }) => line)].sort((a, b) => a - b)
      lines.forEach((line, i) => {
        if (!line.includes('〈') || kept.includes(`〈${i + 1}〉`)) return
        // What a sheet says about an item that was refused was refused with it.
        const afterSheet = lines.slice(0, i).some((one) => /^1[.-]\s*\S*[AB]/.test(one))
        if (afterSheet && refusals.length > 0) return
        const start = starts.findLast((one) => one <= i + 1) ?? 0
        const isReported = problems.some(
          (problem) => problem.code !== 'no-items' && problem.line === i + 1,
        )
        expect(
          isReported || refusals.includes(start),
          `line ${i + 1} of\n${lines.join('\n')}`,
        ).toBe(true)
      })
    }),
    runs,
  )
})

test('whatever comes in, what comes out is sound', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom(...'1. A、答案：（）√\n B【】解析题-第页ＡＢ\u200b*'),
      maxLength: 80,
    }),
    fc.array(fragment, { maxLength: 40 }).map((lines) => lines.join('\n')),
  )
  fc.assert(
    fc.property(text, (broken) => {
      readExamText(broken).items.forEach(expectSound)
    }),
    runs,
  )
})

/** What holds of every item, whatever was read. */
function expectSound(item: ExchangeItem) {
  const { stem, options, key } = item
  const labels = options.map(({ label }) => label)
  expect(stem.trim()).toBe(stem)
  expect(stem).not.toBe('')
  expect(labels).toEqual([...'ABCDEFGHIJKL'].slice(0, options.length))
  expect(options.every((option) => option.text !== '')).toBe(true)
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
      expect(options.length).toBeGreaterThan(1)
      expect(key.length > 0 && key.every((word) => labels.includes(word))).toBe(true)
      return expect(item.kind === 'multiple-choice' || key.length === 1).toBe(true)
    case 'true-false':
      return expect(['true', 'false'].includes(key.join()) && options.length === 0).toBe(true)
    case 'fill-in':
      expect(item.blanks.every(({ accept }) => accept.length > 0 && !accept.includes(''))).toBe(
        true,
      )
      return expect(stem.split('____').length - 1).toBeGreaterThanOrEqual(item.blanks.length)
    case 'numeric':
      expect(item.value).toMatch(/^-?\d+(\.\d+)?$/)
      return expect(item.tolerance).toMatch(/^\d+(\.\d+)?$/)
    case 'matching':
      expect(item.matches.length).toBeGreaterThan(1)
      return expect(key.map((pair) => pair.split('=')[0])).toEqual(labels)
    case 'ordering':
      return expect([...key].sort()).toEqual(labels)
    case 'short-answer':
    case 'essay':
      expect(options.length + key.length).toBe(0)
      return expect(item.model).not.toBe('')
  }
}
