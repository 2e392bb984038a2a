import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  anyItem,
  essay,
  fillIn,
  matching,
  numeric,
  ordering,
  scenario,
  single,
  trueFalse,
} from '#tests/fixtures/sample-exam.ts'
import type { Item } from '../../catalog/item.ts'
import { itemKinds } from '../../catalog/item-kinds.ts'
import { seededRandom } from '../../evidence/seeded-random.ts'
import {
  dealtIds,
  dealtOrder,
  isSettled,
  keptResponse,
  keyOf,
  reviewItem,
  scoreItem,
  toPublicItem,
} from '../item-rules.ts'

const inAnyOrder = fillIn('any', { anyOrder: true })
const cased = fillIn('cased', { caseSensitive: true })
const whole = fillIn('whole', { scoring: 'all-or-nothing' })
const bare = numeric('bare', { units: [] })
const exact = ordering('exact', { scoring: 'all-or-nothing' })

test.each<[string, Item, string[], string[] | null]>([
  ['texts of blanks, trimmed', fillIn('f'), [' 期望 ', '感受'], ['期望', '感受']],
  ['blanks left empty as nothing', fillIn('f'), ['', ' '], []],
  ['a blank too many', fillIn('f'), ['a', 'b', 'c'], null],
  ['a novel in a blank', fillIn('f'), ['x'.repeat(501), ''], null],
  ['a number with its unit', numeric('n'), ['12', 'fen'], ['12', 'fen']],
  ['a number without a unit', numeric('n'), ['12', ''], ['12']],
  ['a unit alone as nothing', numeric('n'), ['', 'fen'], []],
  ['a unit of another world', numeric('n'), ['12', 'usd'], null],
  ['what is no number, as it was typed', bare, ['十二'], ['十二']],
  ['pairs in the order of options', matching('m'), ['c=x', 'a=y'], ['a=y', 'c=x']],
  ['lists left alone as nothing', matching('m'), ['', 'b='], []],
  ['two matches for one option', matching('m'), ['a=x', 'a=y'], null],
  ['a match that is none', matching('m'), ['a=q'], null],
  ['a whole order', ordering('o'), ['d', 'c', 'b', 'a'], ['d', 'c', 'b', 'a']],
  ['a part of an order', ordering('o'), ['d', 'c'], null],
  ['an id twice', ordering('o'), ['d', 'c', 'b', 'b'], null],
  ['places from a form', ordering('o'), ['2:a', '1:b', '4:c', '3:d'], ['b', 'a', 'd', 'c']],
  ['some places from a form', ordering('o'), [':a', '2:b', ':c', '1:d'], ['d', 'b', 'a', 'c']],
  ['no places from a form as nothing', ordering('o'), [':a', ':b', ':c', ':d'], []],
  ['a conversation so far', scenario('s'), ['s1:a'], ['s1:a']],
  ['a conversation that jumps', scenario('s'), ['s2:a'], null],
  ['a conversation beyond its end', scenario('s'), ['s1:b', 's2:a'], null],
  ['a text with its lines', essay('e'), ['one\r\ntwo'], ['one\ntwo']],
  ['a blank text as nothing', essay('e'), [' \n'], []],
  ['a book', essay('e'), ['x'.repeat(20_001)], null],
])('%s is kept in one form', (_, item, given, kept) => {
  expect(keptResponse(item, given)).toEqual(kept)
})

test.each<[string, Item, string[], boolean]>([
  ['two at one place', ordering('o'), ['2:a', '2:b', '1:c', '3:d'], true],
  ['one without a place', ordering('o'), ['2:a', ':b', '1:c', '3:d'], true],
  ['every place once', ordering('o'), ['2:a', '4:b', '1:c', '3:d'], false],
  ['no place at all', ordering('o'), [':a', ':b', ':c', ':d'], false],
  ['an order that was moved', ordering('o'), ['d', 'c', 'b', 'a'], false],
  ['a blank that looks like a place', fillIn('f'), ['1:x', '1:y'], false],
])('whether keeping %s settles anything', (_, item, given, settled) => {
  expect(isSettled(item, given)).toBe(settled)
})

test.each<[string, Item, string[], number | null]>([
  ['both blanks', fillIn('f'), ['预期', '感受'], 10],
  ['in the other language', fillIn('f'), ['Expectation', 'EXPERIENCE'], 10],
  ['full-width and spaced', fillIn('f'), ['ｅｘｐｅｃｔａｔｉｏｎ', '感 受'], 10],
  ['one blank of two', fillIn('f'), ['期望', '期望'], 5],
  ['one blank where all must be right', whole, ['期望', '期望'], 0],
  ['the wrong way round', fillIn('f'), ['感受', '期望'], 0],
  ['the wrong way round in any order', inAnyOrder, ['感受', '期望'], 10],
  ['the same twice in any order', inAnyOrder, ['感受', '感受'], 5],
  ['in capitals where case counts', cased, ['EXPECTATION', 'experience'], 5],
  ['the value', numeric('n'), ['12.5', 'yuan'], 10],
  ['the edge of the tolerance', numeric('n'), ['13.0', 'yuan'], 10],
  ['just beyond the tolerance', numeric('n'), ['13.01', 'yuan'], 0],
  ['in another unit', numeric('n'), ['1,250', 'fen'], 10],
  ['without a unit where it decides', numeric('n'), ['12.5'], 0],
  ['full-width digits', bare, ['１２．５'], 10],
  ['a comma that may mean anything', bare, ['12,5'], 0],
  ['no number', bare, ['十二'], 0],
  ['all pairs', matching('m'), ['a=x', 'b=y', 'c=x'], 10],
  ['two pairs of three: 20/3, rounded down', matching('m'), ['a=x', 'b=y', 'c=z'], 6],
  ['the right order', ordering('o'), ['b', 'd', 'a', 'c'], 10],
  ['two neighbours of three', ordering('o'), ['c', 'b', 'd', 'a'], 6],
  ['nearly the right order where all must be', exact, ['b', 'd', 'c', 'a'], 0],
  ['the best way', scenario('s'), ['s1:a', 's2:b'], 10],
  ['a good answer, then the conversation left: 3/5', scenario('s'), ['s1:a'], 6],
  ['a way that ends early: 1/5', scenario('s'), ['s1:b'], 2],
  ['a worse beginning and a good end: 2/5', scenario('s'), ['s1:c', 's2:b'], 4],
  ['written, not graded', essay('e'), ['text'], null],
])('%s', (_, item, response, earned) => {
  expect(scoreItem(item, keptResponse(item, response)!, 10)).toBe(earned)
})

test('a graded text earns its share of the rubric, rounded down; a missing mark is none', () => {
  expect(scoreItem(essay('e'), ['text'], 5, { need: 4, plan: 3 })).toBe(3)
  expect(scoreItem(essay('e'), ['text'], 5, { need: 6, plan: 4 })).toBe(5)
  expect(scoreItem(essay('e'), ['text'], 5, { need: 1 })).toBe(0)
  expect(scoreItem(essay('e'), [], 5, { need: 6, plan: 4 })).toBe(0)
})

/** An answer to any kind, as somebody might give it or send it. */
const anyGiven = (item: Item) =>
  fc.oneof(
    fc.constant(keyOf(item)),
    fc.shuffledSubarray([...dealtIds(item)]),
    fc.array(fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('a=x', 's1:a', '12.5', 'fen')), {
      maxLength: 5,
    }),
  )
const anyAnswer = anyItem.chain((item) => fc.tuple(fc.constant(item), anyGiven(item)))
const points = fc.integer({ min: 1, max: 100 })

test('what is kept is kept as it is again, and whatever is kept scores from nothing to the points', () => {
  fc.assert(
    fc.property(anyAnswer, points, ([item, given], worth) => {
      const kept = keptResponse(item, given)
      if (!kept) return
      expect(keptResponse(item, kept)).toEqual(kept)
      const marks = item.kind === 'essay' ? { need: worth % 7, plan: worth % 5 } : null
      const earned = scoreItem(item, kept, worth, marks)!
      expect(Number.isInteger(earned) && earned >= 0 && earned <= worth).toBe(true)
    }),
  )
})

test('the key of every kind that a machine scores earns all points', () => {
  fc.assert(
    fc.property(anyItem, points, (item, worth) => {
      if (item.kind === 'essay' || item.kind === 'short-answer') return
      expect(scoreItem(item, keptResponse(item, keyOf(item))!, worth)).toBe(worth)
    }),
  )
})

test('what is put to a learner tells no key, reason or grade of any kind', () => {
  fc.assert(
    fc.property(anyItem, fc.constantFrom('zh-CN' as const, 'en' as const), (item, locale) => {
      const sent = JSON.stringify(toPublicItem(item, locale))
      expect(sent).not.toMatch(
        /"(key|why|scoring|accept|value|tolerance|factor|grade|next|model|rubric|rationale)"/,
      )
      expect(sent).not.toMatch(/reason of|model of|criterion of|期望|expectation"/)
    }),
  )
})

test('orders and matches are dealt shuffled even where an exam shuffles nothing', () => {
  const dealt = (item: Item, seed: string) => dealtOrder(item, false, seededRandom(seed)).join('')
  const seeds = Array.from({ length: 20 }, (_, at) => `seed ${at}`)
  expect(new Set(seeds.map((seed) => dealt(ordering('o'), seed))).size).toBeGreaterThan(5)
  expect(new Set(seeds.map((seed) => dealt(matching('m'), seed))).size).toBeGreaterThan(2)
  expect(new Set(seeds.map((seed) => dealt(single('s', 'a'), seed)))).toEqual(new Set(['abcd']))
})

test('what comes next in a conversation is told only after the answer that leads there', () => {
  const shown = (response: string[]) => {
    const item = toPublicItem(scenario('s'), 'en', [], response)
    return item.kind === 'scenario' ? item.path.map(({ id, chosen }) => `${id} ${chosen}`) : []
  }
  expect(shown([])).toEqual(['s1 null'])
  expect(shown(['s1:c'])).toEqual(['s1 c', 's2 null'])
  expect(shown(['s1:b'])).toEqual(['s1 b'])
})

test('afterwards every kind says what was given, what is right, and why', () => {
  expect(reviewItem(fillIn('f'), ['期望', 'x'], 'zh-CN')).toMatchObject({
    blanks: [
      { given: '期望', right: true },
      { given: 'x', right: false, accepted: ['感受'] },
    ],
  })
  expect(reviewItem(numeric('n'), ['900', 'fen'], 'en')).toMatchObject({
    given: '900',
    unit: 'fen.',
    right: false,
    value: '12.5',
    valueUnit: 'yuan.',
  })
  expect(reviewItem(matching('m'), ['a=x', 'b=z'], 'en')).toMatchObject({
    pairs: [
      { given: 'm option x.', right: true },
      { given: 'm option z.', right: false, answer: 'm option y.' },
      { given: null, right: false, answer: 'm option x.' },
    ],
  })
  // Neighbours score: of c, b, d, a only d and a come after the one they should.
  expect(reviewItem(ordering('o'), ['c', 'b', 'd', 'a'], 'en')).toMatchObject({
    given: [{ right: null }, { right: false }, { right: true }, { right: true }],
    neighbours: true,
  })
  expect(reviewItem(exact, ['b', 'd', 'c', 'a'], 'en')).toMatchObject({
    given: [{ right: true }, { right: true }, { right: false }, { right: false }],
    neighbours: false,
  })
  expect(reviewItem(scenario('s'), ['s1:b'], 'en')).toMatchObject({
    ended: true,
    path: [{ best: 3, options: [{ right: true }, { chosen: true, grade: 1 }, {}] }],
  })
  expect(reviewItem(essay('e'), ['text'], 'en', [], { need: 5 })).toMatchObject({
    given: 'text',
    model: 'model of e.',
    criteria: [
      { given: 5, points: 6 },
      { given: 0, points: 4 },
    ],
  })
  expect(reviewItem(trueFalse('t', true), ['false'], 'en')).toMatchObject({
    options: [
      { id: 'true', right: true, chosen: false },
      { id: 'false', right: false, chosen: true },
    ],
  })
})

test('the samples are of every kind', () => {
  const seen = new Set(fc.sample(anyItem, 1000).map(({ kind }) => kind))
  expect([...seen].sort()).toEqual(itemKinds.filter((kind) => kind !== 'short-answer').sort())
})
