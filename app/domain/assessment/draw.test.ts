import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, byAddress, examOf, single, trueFalse } from '#tests/fixtures/sample-exam.ts'
import type { ExamManifest } from '../catalog/exam.ts'
import { drawPaper } from './draw.ts'
import { dealtIds } from './item-rules.ts'

const bank = Array.from({ length: 12 }, (_, at) => single(`item-${at}`, 'a'))
const items = byAddress(bank)
const draw = (manifest: ExamManifest, seed: string, seen: readonly string[] = []) =>
  drawPaper({ exam: 'hash', manifest, items, seen: new Set(seen), seed })

/** Three rules over overlapping pools, of 2, 3 and 1 items. */
const overlapping: ExamManifest = {
  ...examOf(bank),
  draw: [
    { from: 0, to: 6, count: 2, points: 1 },
    { from: 3, to: 10, count: 3, points: 2 },
    { from: 5, to: 12, count: 1, points: 5 },
  ].map(({ from, to, count, points }) => ({
    rule: { bank: 'bank', count, points },
    pool: bank.slice(from, to).map((item) => ({ id: item.id, hash: addressOf(item) })),
  })),
}

const anySeed = fc.string()
const anySeen = fc.subarray(bank.map(({ id }) => id))

test('a paper keeps every rule, has no item twice, and orders the very options of each item', () => {
  fc.assert(
    fc.property(anySeed, anySeen, (seed, seen) => {
      const paper = draw(overlapping, seed, seen)
      expect(new Set(paper.items.map(({ id }) => id)).size).toBe(6)
      expect(paper.items.map(({ points }) => points).sort()).toEqual([1, 1, 2, 2, 2, 5])
      for (const { rule, pool } of overlapping.draw)
        for (const { id } of paper.items.filter(({ points }) => points === rule.points))
          expect(pool.map((entry) => entry.id)).toContain(id)
      for (const { options } of paper.items)
        expect(options.toSorted()).toEqual(['a', 'b', 'c', 'd'])
    }),
  )
})

test('the same seed draws the same paper, whatever order the pool is listed in', () => {
  fc.assert(
    fc.property(
      anySeed,
      anySeen,
      fc.shuffledSubarray(bank, { minLength: 12 }),
      (seed, seen, listed) => {
        const exam = examOf(bank, { count: 5 })
        const [rule] = exam.draw
        const pool = listed.map((item) => ({ id: item.id, hash: addressOf(item) }))
        expect(draw({ ...exam, draw: [{ rule: rule!.rule, pool }] }, seed, seen)).toEqual(
          draw(exam, seed, seen),
        )
      },
    ),
  )
})

test('items not seen before come first; seen ones fill up what is missing', () => {
  fc.assert(
    fc.property(anySeed, anySeen, (seed, seen) => {
      const drawn = draw(examOf(bank, { count: 5 }), seed, seen).items.map(({ id }) => id)
      const again = drawn.filter((id) => seen.includes(id))
      expect(again).toHaveLength(Math.max(0, 5 - (bank.length - seen.length)))
    }),
  )
})

test.each([
  ['one', 'item-5 bdac, item-6 cabd, item-2 bdac, item-8 cbda, item-1 cbad, item-9 bdca'],
  ['two', 'item-11 cadb, item-2 abdc, item-6 bdac, item-9 abdc, item-5 abcd, item-1 abdc'],
])(
  'the seed %s still gives the paper that it gave when attempts were first kept',
  (seed, paper) => {
    const { items: places } = draw(overlapping, seed, ['item-3', 'item-7'])
    expect(places.map(({ id, options }) => `${id} ${options.join('')}`).join(', ')).toBe(paper)
  },
)

test('a rule leaves a later one what that cannot do without', () => {
  const narrow = {
    ...examOf(bank.slice(0, 4)),
    draw: [examOf(bank.slice(0, 4), { count: 2 }), examOf(bank.slice(0, 2), { count: 2 })].flatMap(
      (exam) => exam.draw,
    ),
  }
  fc.assert(
    fc.property(anySeed, anySeen, (seed, seen) => {
      const ids = draw(narrow, seed, seen).items.map(({ id }) => id)
      expect(ids.toSorted()).toEqual(['item-0', 'item-1', 'item-2', 'item-3'])
    }),
  )
})

test('every item of a pool has the same chance', () => {
  const exam = examOf(bank, { count: 3 })
  const times = new Map(bank.map(({ id }) => [id, 0]))
  for (let at = 0; at < 2000; at++)
    for (const { id } of draw(exam, `seed ${at}`).items) times.set(id, times.get(id)! + 1)
  // 500 expected, standard deviation 19: six of them on either side.
  for (const count of times.values()) expect(Math.abs(count - 500)).toBeLessThan(116)
})

test('without shuffling, items stay as drawn and options as the author wrote them', () => {
  const exam = examOf(bank, { count: 4, shuffle: { items: false, options: false } })
  for (const { options } of draw(exam, 'any').items) expect(options).toEqual(['a', 'b', 'c', 'd'])
})

test('a rule with too few items is refused, also when earlier rules took them', () => {
  expect(() => draw(examOf(bank, { count: 13 }), 'any')).toThrow('Rule 1 needs 13 items and has 12')
  const [first] = examOf(bank.slice(0, 3)).draw
  expect(() => draw({ ...examOf(bank), draw: [first!, first!] }, 'any')).toThrow('has 0')
})

test('a statement has the options true and false', () => {
  expect(dealtIds(trueFalse('t', true))).toEqual(['true', 'false'])
})
