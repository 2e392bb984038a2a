import fc from 'fast-check'
import type { ExchangeItem, ExchangeOption } from '#app/exchange/exchange-item.ts'

/** Words as authors write them, with what formats have to keep from being read as their own marks. */
const word = fc.constantFrom(
  '客户',
  '先听',
  '再答',
  'CRM',
  'a',
  'B',
  '1',
  '0.5',
  '1-2',
  '=1+1',
  '-3',
  '+86',
  '@me',
  "'=x",
  '（重要）',
  '50%',
  'A.',
  'B、',
  '1.',
  '；',
  ';',
  '|',
  '/',
  '\\',
  ',',
  '，',
  '"',
  '\n',
  ' ',
  '对',
  '错',
  'true',
  '√',
  '#',
  '：',
  '<b>',
  '&',
  '👋',
  '2分',
  '～',
)
/** A sentence without space at its ends. */
export const plainText = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((words) => `客${words.join('')}户`)

/** Any text at all. */
export const wildText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join('')),
)

const decimal = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, part]) => (part === 0 ? String(whole) : `${whole}.${part}`))
const positive = fc.constantFrom('0.5', '0.01', '2', '10', '0')

/** Forms of a blank, and lines of a rubric, are of one line. */
const oneLine = (text: fc.Arbitrary<string>) => text.map((words) => words.replaceAll('\n', ' '))

function labelled(texts: readonly string[], labels: string): ExchangeOption[] {
  return texts.map((text, at) => ({ label: labels[at]!, text }))
}

/** An item of any kind whose texts are made by `text`; by default such as every format should hold. */
export function anyItem(text: fc.Arbitrary<string> = plainText): fc.Arbitrary<ExchangeItem> {
  const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
  const common = fc.record({
    rationale: optional(text),
    points: optional(fc.constantFrom(1, 2, 5, 1.5, 100)),
    difficulty: optional(fc.constantFrom('easy', 'medium', 'hard', '三星')),
    competency: optional(text),
  })
  const options = fc.uniqueArray(text, { minLength: 2, maxLength: 6 })
  const kinds: fc.Arbitrary<object>[] = [
    fc.tuple(text, options, fc.nat()).map(([stem, texts, chosen]) => ({
      kind: 'single-choice',
      stem,
      options: labelled(texts, 'ABCDEF'),
      key: ['ABCDEF'[chosen % texts.length]],
    })),
    fc
      .tuple(
        text,
        options,
        fc.integer({ min: 1 }),
        optional(fc.constantFrom('half', 'per-option', 'all-or-nothing')),
        text,
      )
      .map(([stem, texts, picks, scoring, why]) => {
        const labels = [...'ABCDEF'].slice(0, texts.length)
        const picked = labels.filter((_, at) => (picks >> at) & 1)
        const all = labelled(texts, 'ABCDEF')
        all[0]!.why = why
        return {
          kind: 'multiple-choice',
          stem,
          options: all,
          key: picked.length ? picked : ['A'],
          scoring,
        }
      }),
    fc.tuple(text, fc.boolean()).map(([stem, truth]) => ({
      kind: 'true-false',
      stem,
      options: [],
      key: [String(truth)],
    })),
    fc
      .tuple(
        text,
        fc.array(fc.array(oneLine(text), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 3,
        }),
        optional(fc.constant(true)),
        optional(fc.constant(true)),
      )
      .map(([stem, forms, anyOrder, caseSensitive]) => ({
        kind: 'fill-in',
        stem: `${stem}${forms.map((_, at) => `${at}____`).join('')}。`,
        options: [],
        key: [],
        blanks: forms.map((accept) => ({ accept })),
        anyOrder,
        caseSensitive,
      })),
    fc
      .tuple(text, decimal, positive, optional(fc.constantFrom('元', '%', 'km/h')))
      .map(([stem, value, tolerance, unit]) => ({
        kind: 'numeric',
        stem,
        options: [],
        key: [],
        value,
        tolerance,
        unit,
      })),
    fc
      .tuple(text, options, options, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }))
      .map(([stem, left, right, to]) => ({
        kind: 'matching',
        stem,
        options: labelled(left, 'ABCDEF'),
        matches: labelled(
          right.map((one) => one.replaceAll('\n', ' ')),
          '123456',
        ),
        key: left.map((_, at) => `${'ABCDEF'[at]}=${(to[at]! % right.length) + 1}`),
      })),
    fc.tuple(text, options, fc.nat()).map(([stem, texts, turn]) => {
      const labels = [...'ABCDEF'].slice(0, texts.length)
      const by = turn % texts.length
      return {
        kind: 'ordering',
        stem,
        options: labelled(texts, 'ABCDEF'),
        key: [...labels.slice(by), ...labels.slice(0, by)],
      }
    }),
    fc
      .tuple(
        text,
        fc.constantFrom('short-answer', 'essay'),
        optional(text),
        optional(
          fc.array(fc.record({ text: oneLine(text), points: optional(fc.constantFrom(1, 2.5)) }), {
            minLength: 1,
            maxLength: 3,
          }),
        ),
      )
      .map(([stem, kind, model, criteria]) => ({
        kind,
        stem,
        options: [],
        key: [],
        model,
        criteria,
      })),
  ]
  return fc
    .tuple(fc.oneof(...kinds), common)
    .map(([item, more]) => told({ ...item, ...more, line: 1 }))
}

/** Without what is not said, or said in no words. */
function told(item: object): ExchangeItem {
  const reviver = (name: string, value: unknown) =>
    value === '' && ['rationale', 'competency', 'model', 'why'].includes(name) ? undefined : value
  return JSON.parse(JSON.stringify(item), reviver) as ExchangeItem
}
