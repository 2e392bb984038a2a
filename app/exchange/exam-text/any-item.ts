import fc from 'fast-check'
import type { ExchangeItem } from '#app/exchange/exchange-item.ts'

const phrase = fc.constantFrom(
  '客户愿意再来',
  '先倾听再说明',
  '使用 CRM 系统',
  'KPI 与 NPS',
  '满意度达到 85%',
)
const text = fc.array(phrase, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('，'))
const texts = (least: number) => fc.uniqueArray(text, { minLength: least, maxLength: 5 })
/** For tests: texts as options A, B, … or as matches 1, 2, … */
export const labelled = (values: string[], first = 'A') =>
  values.map((value, i) => ({
    label: first === 'A' ? String.fromCharCode(65 + i) : String(i + 1),
    text: value,
  }))
const facts = fc.record(
  {
    rationale: text,
    points: fc.integer({ min: 1, max: 20 }),
    difficulty: fc.constantFrom('easy', 'medium', 'hard', '三星'),
    competency: phrase,
    id: fc.stringMatching(/^[a-z]{2,5}-\d{1,3}$/),
  },
  { requiredKeys: [] },
)
const common = { options: [], key: [], line: 1 }
const decimal = fc.tuple(fc.integer({ min: -999, max: 9999 }), fc.nat(99)).map((n) => n.join('.'))

/** For tests: an item of any kind, in words that exams are full of. */
export const anyItem: fc.Arbitrary<ExchangeItem> = fc
  .oneof(
    fc.tuple(text, texts(2), fc.nat(4)).map(([stem, options, pick]): ExchangeItem => {
      const key = ['ABCDE'[pick % options.length]!]
      return { ...common, kind: 'single-choice', stem, options: labelled(options), key }
    }),
    fc.tuple(text, texts(3)).map(([stem, options]): ExchangeItem => {
      return {
        ...common,
        kind: 'multiple-choice',
        stem,
        options: labelled(options),
        key: ['A', 'C'],
      }
    }),
    fc.tuple(text, fc.boolean()).map(([stem, value]): ExchangeItem => {
      return { ...common, kind: 'true-false', stem: `${stem}。`, key: [String(value)] }
    }),
    fc
      .tuple(
        fc.array(fc.uniqueArray(phrase, { minLength: 1 }), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
      )
      .map(([accepted, anyOrder]): ExchangeItem => {
        const blanks = accepted.map((accept) => ({ accept }))
        const stem = `服务从${blanks.map(() => '____').join('到')}。`
        return { ...common, kind: 'fill-in', stem, blanks, ...(anyOrder && { anyOrder }) }
      }),
    fc
      .tuple(text, decimal, fc.constantFrom('0', '0.5'), fc.constantFrom(undefined, '元', '%'))
      .map(([stem, value, tolerance, unit]): ExchangeItem => {
        return { ...common, kind: 'numeric', stem, value, tolerance, ...(unit && { unit }) }
      }),
    fc.tuple(text, texts(2)).map(([stem, values]): ExchangeItem => {
      const options = labelled(values)
      const key = options.map(({ label }, i) => `${label}=${options.length - i}`)
      return { ...common, kind: 'matching', stem, options, matches: labelled(values, '1'), key }
    }),
    fc.tuple(text, texts(2)).map(([stem, values]): ExchangeItem => {
      const options = labelled(values)
      return {
        ...common,
        kind: 'ordering',
        stem,
        options,
        key: options.map((o) => o.label).reverse(),
      }
    }),
    fc
      .record({
        kind: fc.constantFrom('short-answer' as const, 'essay' as const),
        stem: text.map((stem) => `${stem}？`),
        model: fc.option(fc.array(text, { minLength: 1, maxLength: 3 }), { nil: undefined }),
        criteria: fc.option(texts(1), { nil: undefined }),
      })
      .map(({ kind, stem, model, criteria }): ExchangeItem => ({
        ...common,
        kind,
        stem,
        ...(model && { model: model.join('\n') }),
        ...(criteria && { criteria: criteria.map((one, i) => ({ text: one, points: i + 1 })) }),
      })),
  )
  .chain((one) => facts.map((said) => ({ ...one, ...said })))
