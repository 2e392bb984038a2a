import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import { anyItem } from './any-item.ts'
import { readExamText } from './read-exam-text.ts'
import { examLines } from './write-exam-text.ts'

vi.setConfig({ testTimeout: 600_000 })

/** A few hundred runs in the suite; `RUNS=20000` for a night. */
const runs = { numRuns: Number(process.env.RUNS ?? 200) }

/** What happens to an exam of any kinds on its way through other programs. */
const dirt = fc.record({
  answer: fc.constantFrom(
    '答案：',
    '【答案】',
    '参考答案：',
    '正确答案: ',
    '**答案：**',
    '[答案] ',
  ),
  number: fc.constantFrom('#. ', '#、', '#．', '# .', '**#.** ', '第#题 '),
  pages: fc.array(fc.nat(60), { maxLength: 3 }),
  footer: fc.constantFrom('第 3 页 共 9 页', '- 3 -', 'Page 3 of 9', '客服考试 第3页/共9页'),
  invisible: fc.constantFrom('', '\u200b', '\ufeff', '\u00ad'),
  lookAlikes: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  indent: fc.constantFrom('', '  ', '\u3000\u3000', '\t'),
  /** The item that loses its answer. */
  spoiled: fc.option(fc.nat(7), { nil: undefined }),
})
type Dirt = typeof dirt extends fc.Arbitrary<infer D> ? D : never

function soiled(items: readonly ExchangeItem[], d: Dirt): string {
  let item = -1
  const lines = examLines(items).lines.flatMap(({ role, text }) => {
    if (role === 'stem') item++
    if (role === 'answer' && item === d.spoiled && isAnswer(text)) return []
    const marked = text
      .replace(/^答案：/, d.answer)
      .replace(/^(\d+)\. /, (_, number: string) => d.number.replace('#', number))
    return [role === 'section' ? marked : d.indent + marked]
  })
  for (const at of d.pages) if (at > 0 && at < lines.length) lines.splice(at, 0, d.footer)
  const text = lines.join('\n').replaceAll('客户', `客${d.invisible}户`)
  const looked = d.lookAlikes ? text.replaceAll('用', '⽤').replaceAll('见', '⻅') : text
  return looked.replaceAll('\n', d.lineEnd)
}

/** A line of the answer, and not of what is said beside it. */
function isAnswer(text: string): boolean {
  return !/^(?:评分标准|解析|难度|分值|知识点|题目编号|（\d)/.test(text)
}

const NEEDS_ANSWER = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'fill-in',
  'numeric',
  'matching',
  'ordering',
]

/** Without its line; a page that ends between two paragraphs of a model may make them one. */
function bare({ line: _, ...item }: ExchangeItem) {
  return 'model' in item ? { ...item, model: item.model?.replace(/\s/g, '') } : item
}

/** What is left of a written item without its answer. */
function withoutModel(item: ExchangeItem): ExchangeItem {
  const { model: _, ...rest } = { model: undefined, ...item }
  return rest as ExchangeItem
}

test('items found and items refused are the items there are, and what is found is as it was', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { minLength: 1, maxLength: 8 }), dirt, (items, d) => {
      const { items: read, refused, problems } = readExamText(soiled(items, d))
      const isSpoiled = (i: number) => i === d.spoiled
      const lost = items.filter((item, i) => isSpoiled(i) && NEEDS_ANSWER.includes(item.kind))
      expect([read.length + refused, refused]).toEqual([items.length, lost.length])
      expect(problems.map(({ code }) => code)).toEqual(lost.map(() => 'no-key'))
      const meant = items
        .filter((item) => !lost.includes(item))
        .map((item) => (isSpoiled(items.indexOf(item)) ? withoutModel(item) : item))
      expect(read.map(bare)).toEqual(meant.map(bare))
    }),
    runs,
  )
})
