import { expect, test } from 'vitest'
import { z } from 'zod'
import { Item } from '#app/domain/catalog/item.ts'
import { Option } from '#app/domain/catalog/kinds/item-parts.ts'
import { Slug } from '#app/domain/catalog/slug.ts'
import { LocalizedText } from '#app/domain/locale.ts'
import { sayFinding } from './content-findings.ts'
import { schemaReasonInChinese } from './yaml-problems.ts'

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
      .map(({ message }) => schemaReasonInChinese(message)),
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

test('a lesson’s finding is said as the lesson pipeline says it, with the figure’s behind it', () => {
  const cause = { code: 'svg-element', values: ['script'], line: 3, column: 1 }
  const found = { code: 'figure-unsafe', values: ['ear.svg', 3], cause }
  expect(sayFinding(found, 'en')).toBe(
    'ear.svg, line 3: A figure may not hold <script>; delete it or draw it with basic shapes.',
  )
  expect(sayFinding(found, 'zh-CN')).toMatch(/^ear\.svg.*<script>/)
})

test('a rule that earlier rules starve says so, another only that there are too few', () => {
  const starved = sayFinding({ code: 'rule-cannot-be-met', values: [5, 6, 2] }, 'en')
  expect(starved).toBe(
    'The rule draws 5 items, but only 6 match, and earlier rules may take 2 of them.',
  )
  const short = sayFinding({ code: 'rule-cannot-be-met', values: [5, 4, 0] }, 'en')
  expect(short).toBe('The rule draws 5 items, but only 4 match.')
})
