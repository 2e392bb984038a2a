import { expect, test } from 'vitest'
import { z } from 'zod'
import { Item } from '#app/domain/catalog/item.ts'
import { Option } from '#app/domain/catalog/kinds/item-parts.ts'
import { Slug } from '#app/domain/catalog/slug.ts'
import { LocalizedText } from '#app/domain/locale.ts'
import { sayFinding } from './content-findings.ts'
import { schemaReasonInChinese, schemaReasonInEnglish } from './yaml-problems.ts'

const option = (id: string) => ({ id, text: { en: id } })
const item = {
  id: 'i',
  pool: 'exam',
  kind: 'multiple-choice',
  stem: { en: 'So?' },
  options: [option('a'), option('b')],
  key: ['a'],
  scoring: 'half',
}

/** Content that our own schemas refuse with words of their own. */
const refused: [z.ZodType, unknown][] = [
  [Slug, 'Not a slug'],
  [Option, { id: 'A!', text: { en: 'x' } }],
  [LocalizedText, {}],
  [Item, { ...item, options: [option('a'), option('a')] }],
  [Item, { ...item, key: ['a', 'a'] }],
  [Item, { ...item, key: ['z'] }],
]

test('what our own schemas say is said in Chinese too', () => {
  const own = refused.flatMap(([schema, value]) =>
    schema
      .safeParse(value)
      .error!.issues.filter(({ code }) => code === 'custom' || code === 'invalid_format')
      .map(({ message }) => schemaReasonInChinese(message, message)),
  )
  expect(own).toHaveLength(refused.length)
  expect(own.filter((reason) => !/\p{Script=Han}/u.test(reason))).toEqual([])
})

test.each([
  ['zh-CN', 'banks.0.key：没有 z 这个选项。'],
  ['en', 'banks.0.key: names no option: z.'],
] as const)('a schema’s finding speaks %s', (locale, sentence) => {
  const values = ['banks.0.key', 'names no option: z', 'names no option: z']
  expect(sayFinding({ code: 'schema', values }, locale)).toBe(sentence)
})

test.each([
  [z.string(), undefined, 'is missing; write text', '没有填写，这里要写文字'],
  [z.object({}), undefined, 'is missing; write a group of fields', '没有填写，这里要写一组字段'],
  [z.array(z.string()), 'a', 'must be a list', '这里要写列表'],
  [z.int(), 1.5, 'must be a whole number', '这里要写整数'],
  [z.enum(['easy', 'hard']), 'x', 'must be one of easy, hard', '只能是 easy、hard 之一'],
  [
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('a') }),
      z.object({ kind: z.literal('b') }),
    ]),
    { kind: 'c' },
    'must be one of a, b',
    '只能是 a、b 之一',
  ],
  [
    z.strictObject({}),
    { titel: 1 },
    'there is no field called titel here; check its spelling',
    '这里没有 titel 这个字段，请核对拼写',
  ],
  [z.string().min(1), '', 'must have at least 1 character', '至少 1 个字符'],
  [z.array(z.string()).max(2), ['', '', ''], 'must have at most 2 entries', '最多 2 项'],
  [z.number().min(1), 0, 'must be 1 or more', '不能小于 1'],
])('what the library says of %o given %j is said for an author', (schema, value, en, zh) => {
  const said = schema.safeParse(value).error!.issues[0]!.message
  expect(schemaReasonInEnglish(said)).toBe(en)
  expect(schemaReasonInChinese(said, '')).toBe(zh)
})

test('a lesson’s finding is said as the lesson pipeline says it, with the figure’s behind it', () => {
  const cause = { code: 'svg-element', values: ['script'], line: 3, column: 1 }
  const found = { code: 'figure-unsafe', values: ['ear.svg', 3], cause }
  expect(sayFinding(found, 'en')).toBe(
    'ear.svg, line 3: A figure may not hold <script>; delete it or draw it with basic shapes.',
  )
  expect(sayFinding(found, 'zh-CN')).toMatch(/^ear\.svg.*<script>/)
})

test('what an audit of a draw finds is said with its numbers', () => {
  const said = (code: string, ...values: (string | number)[]) => sayFinding({ code, values }, 'en')
  expect(said('rule-cannot-be-met', 5, 4)).toBe('The rule draws 5 items, but only 4 match.')
  expect(said('rules-compete', '1, 3', 7, 6)).toBe(
    'Rules 1, 3 compete for the same items: together they draw 7, but only 6 match any of them. Add items, draw fewer, or make the rules exclude each other.',
  )
  expect(said('papers-uneven', 0.8, 0.5, 0.615, 5, 0, 5)).toMatch(
    /^Papers are unevenly hard: .* 0\.80 steps .* 0\.50\. 62% .* 5 easy, 0 medium and 5 hard\./,
  )
  expect(said('retakes-repeat', 4, 2, 5, 12)).toMatch(
    /sat 4 times, but from attempt 3 on .* 5 of the 12/,
  )
})
