import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearDuplicates } from './near-duplicates.ts'
import { shinglesOf } from './shingles.ts'
import { similarPairs } from './similar-texts.ts'

const item = (stem: string, ...options: string[]) => ({ stem, options })

test('an incoming item is compared with the others that come in and with the bank, the bank not with itself', () => {
  const [asked, again] = [
    item('客户投诉送货晚了两天，第一句话怎么说最合适？'),
    item('客户投诉送货晚了两天，第一句怎么说最合适？'),
  ]
  const other = item('叉车司机上岗前必须检查哪三处？')
  expect(nearDuplicates([asked, other, again])).toMatchObject([{ one: asked, other: again }])
  expect(nearDuplicates([asked, other], [again])).toMatchObject([{ one: asked, other: again }])
  expect(nearDuplicates([other], [asked, again])).toEqual([])
})

test('width, case, punctuation and look of brackets make no difference', () => {
  const [pair] = nearDuplicates([
    item('ＦＩＦＯ（先进先出）的主要目的是什么？'),
    item('fifo(先进先出)的主要目的是什么( )'),
  ])
  expect(pair?.similarity).toBe(1)
})

test('a short stem is alike only with its options, a situation only with its question', () => {
  const stem = '下列说法正确的是'
  expect(nearDuplicates([item(stem, '退货要小票'), item(stem, '叉车要年检')])).toEqual([])
  expect(nearDuplicates([item(stem, '退货要小票'), item(stem, '退货要小票')])).toHaveLength(1)
  const situation =
    'The cooler in a flower shop has failed and the owner, with a wedding to deliver, is pressed.'
  expect(
    nearDuplicates([item(`${situation} What does the agent ask?`), item(`${situation} Who pays?`)]),
  ).toEqual([])
})

test('a text of signs alone is compared by nothing, and an empty one is like no other', () => {
  expect(nearDuplicates([item('？？'), item('……'), item('')])).toEqual([])
})

const sets = fc.array(
  fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 }).map((pieces) => new Set(pieces)),
  { maxLength: 12 },
)

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((piece) => other.has(piece)).length
  return shared === 0 ? 0 : shared / (one.size + other.size - shared)
}

test('of very many items that are alike each is named, in no more pairs than somebody reads', () => {
  const many = Array.from({ length: 400 }, () => item('客户投诉送货晚了两天，怎么说？', '先道歉'))
  const apart = item('叉车司机上岗前必须检查哪三处？', '灯')
  const pairs = nearDuplicates([...many, apart])
  const counts = new Map<unknown, number>()
  for (const { one, other } of pairs)
    for (const each of [one, other]) counts.set(each, (counts.get(each) ?? 0) + 1)
  expect(many.every((each) => counts.get(each)! >= 20)).toBe(true)
  expect(counts.has(apart)).toBe(false)
  expect(pairs.length).toBeLessThanOrEqual(400 * 20)
})

test('the index finds exactly the pairs that comparing each with each would find', () => {
  fc.assert(
    fc.property(sets, fc.constantFrom(0.3, 0.5, 0.65, 1), fc.nat(12), (all, atLeast, last) => {
      const known = Math.min(last, all.length)
      const expected = all.flatMap((one, at) =>
        all.flatMap((other, to) => {
          const similarity = jaccard(one, other)
          const asked = at < to && at < all.length - known
          return asked && similarity >= atLeast ? [{ one: at, other: to, similarity }] : []
        }),
      )
      expect(similarPairs(all, atLeast, { known })).toEqual(expected)
    }),
  )
})

test('an impossible measure of likeness is refused', () => {
  expect(() => similarPairs([], 0)).toThrow('alike by 0')
})

test('shingles are pairs of Han characters and fours of letters, without filler words', () => {
  expect([...shinglesOf('客户的价格')]).toEqual(['客户', '价格'])
  expect([...shinglesOf('The A4')]).toEqual([' a ', ' 4 '])
})
