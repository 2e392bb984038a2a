import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExchangeFile, ExchangeItem } from '#app/exchange/exchange-item.ts'
import { readAiken } from '#app/exchange/aiken/read-aiken.ts'
import { writeAiken } from '#app/exchange/aiken/write-aiken.ts'
import { readGift } from '#app/exchange/gift/read-gift.ts'
import { writeGift } from '#app/exchange/gift/write-gift.ts'
import { readMoodleXml } from '#app/exchange/moodle-xml/read-moodle-xml.ts'
import { writeMoodleXml } from '#app/exchange/moodle-xml/write-moodle-xml.ts'
import { writtenLosses } from '#app/exchange/written-losses.ts'

const runs = { numRuns: Number(process.env.RUNS ?? 200) }
const formats = [
  ['gift', writeGift, readGift],
  ['aiken', writeAiken, readAiken],
  ['moodle-xml', writeMoodleXml, readMoodleXml],
] as const

const words = fc
  .string({
    unit: fc.constantFrom(...'ab中 \n\\:#={}~%[]<>&*/-_$"\'.,1'),
    minLength: 1,
    maxLength: 20,
  })
  .map((text) => text.trim())
  .filter((text) => text !== '')
const plain = fc
  .string({ unit: fc.constantFrom(...'abc中文 123.,'), minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => text !== '')

function itemsOf(text: fc.Arbitrary<string>): fc.Arbitrary<ExchangeItem> {
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const options = fc.array(fc.record({ text, why: optional(text) }), { minLength: 2, maxLength: 5 })
  const facts = fc.record({
    stem: text,
    rationale: optional(text),
    id: optional(text),
    competency: optional(text),
    points: optional(fc.integer({ min: 0, max: 9 })),
    difficulty: optional(fc.constantFrom('easy', 'medium', 'hard')),
  })
  const labelled = options.map((list) => list.map((one, i) => ({ label: 'ABCDE'[i]!, ...one })))
  const bare = labelled.map((list) =>
    list.map(({ label, text: words }) => ({ label, text: words })),
  )
  const empty = { options: [], key: [] }
  const kinds = fc.oneof(
    labelled.map((list) => ({ kind: 'single-choice', options: list, key: [list.at(-1)!.label] })),
    labelled.map((list) => ({
      kind: 'multiple-choice',
      options: list,
      key: ['A', 'B'],
      scoring: 'per-option',
    })),
    fc
      .constantFrom('true', 'false')
      .map((word) => ({ kind: 'true-false', options: [], key: [word] })),
    fc
      .uniqueArray(text, { minLength: 1, maxLength: 3 })
      .map((accept) => ({ kind: 'fill-in', ...empty, blanks: [{ accept }] })),
    fc.tuple(fc.integer(), fc.nat()).map(([value, tolerance]) => ({
      kind: 'numeric',
      ...empty,
      value: `${value}.50`,
      tolerance: String(tolerance),
    })),
    fc.tuple(bare, fc.uniqueArray(text, { minLength: 5, maxLength: 6 })).map(([list, rights]) => ({
      kind: 'matching',
      options: list,
      matches: rights.map((words, i) => ({ label: String(i + 1), text: words })),
      key: list.map(({ label }, i) => `${label}=${i + 1}`),
    })),
    bare.map((list) => ({
      kind: 'ordering',
      options: list,
      key: list.map(({ label }) => label).reverse(),
    })),
    fc.constant({ kind: 'essay', ...empty }),
  )
  return fc.tuple(facts, kinds).map(([fact, kind]) => {
    const stem = kind.kind === 'fill-in' ? `${fact.stem} ____` : fact.stem
    // As readers give them: no key without a value.
    return JSON.parse(JSON.stringify({ ...fact, ...kind, stem, line: 1 })) as ExchangeItem
  })
}

test.each(formats)(
  '%s: what is written is read again, but for the losses that are named',
  (_, write, read: (text: string) => ExchangeFile) => {
    fc.assert(
      fc.property(fc.array(itemsOf(words), { minLength: 1, maxLength: 4 }), (items) => {
        const { text, losses } = write(items)
        const kept = items.filter(
          (_item, i) => !losses.some(({ item, code }) => item === i && code === 'left-out'),
        )
        const back = read(text)
        expect(back.items.length).toBe(kept.length)
        expect(back.refused).toBe(0)
        const again = kept.map((item, i) => writtenLosses(item, back.items[i]))
        const named = kept.map((item) =>
          losses.filter((loss) => items[loss.item] === item).map(({ code }) => code),
        )
        expect(again).toEqual(named)
      }),
      runs,
    )
  },
)

const HELD = {
  gift: { kinds: ['ordering'], codes: ['points'] },
  aiken: {
    kinds: ['multiple-choice', 'true-false', 'fill-in', 'numeric', 'matching', 'ordering', 'essay'],
    codes: ['points', 'rationale', 'option-reasons', 'id', 'difficulty', 'competency'],
  },
  'moodle-xml': { kinds: [], codes: [] },
} as const

test.each(formats)(
  '%s: of items in common words nothing is lost but what the format has no place for',
  (name, write) => {
    const { kinds, codes } = HELD[name]
    fc.assert(
      fc.property(itemsOf(plain), (item) => {
        const { losses } = write([item])
        if ((kinds as readonly string[]).includes(item.kind))
          expect(losses).toEqual([{ item: 0, code: 'left-out' }])
        else
          expect(losses.filter(({ code }) => !(codes as readonly string[]).includes(code))).toEqual(
            [],
          )
      }),
      runs,
    )
  },
)

test.each(formats)(
  '%s: whatever comes in, what comes out is sound',
  (_, write, read: (text: string) => ExchangeFile) => {
    const alphabet = fc.constantFrom(
      ...'aA.\n){}~=#%:\\[]<>/&;"ANSWER: B-',
      '->',
      '####',
      '//',
      '<text>',
      '<question type="essay">',
    )
    const mutated = fc
      .tuple(
        fc.array(itemsOf(words), { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.nat(9),
        fc.array(alphabet, { maxLength: 4 }),
      )
      .map(([items, at, cut, put]) => {
        const { text } = write(items)
        const place = text.length === 0 ? 0 : at % text.length
        return text.slice(0, place) + put.join('') + text.slice(place + cut)
      })
    const any = fc.oneof(
      mutated,
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(alphabet, { maxLength: 60 }).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(any, (text) => {
        const { items, problems, refused } = read(text)
        expect(items.length + problems.length).toBeGreaterThan(0)
        expect(problems.length >= refused || problems[0]?.code === 'broken-xml').toBe(true)
        for (const { line } of [...items, ...problems])
          expect(line >= 1 && line <= text.split(/\r\n|\r|\n/).length).toBe(true)
        for (const { kind, stem, options, key } of items) {
          expect(stem).not.toBe('')
          expect(options.every((option) => option.text !== '')).toBe(true)
          const labels =
            kind === 'true-false' ? ['true', 'false'] : options.map(({ label }) => label)
          expect(key.every((word) => labels.includes(word.split('=')[0]!))).toBe(true)
        }
      }),
      runs,
    )
  },
)
