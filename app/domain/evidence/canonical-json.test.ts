import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, hashOf, type Canonical } from './canonical-json.ts'

test.each<[string, Canonical, string]>([
  ['keys in order of code units', { b: 1, a: 2, '€': 3, B: 4 }, '{"B":4,"a":2,"b":1,"€":3}'],
  ['no white space', { a: [1, 'x y', null, true] }, '{"a":[1,"x y",null,true]}'],
  ['undefined members left out', { a: undefined, b: 1 }, '{"b":1}'],
  ['minus zero as zero', [-0], '[0]'],
  ['Han as it is, controls escaped', '客\u0001', '"客\\u0001"'],
])('writes %s', (_rule, value, text) => {
  expect(canonicalJson(value)).toBe(text)
})

test.each([0.5, NaN, Infinity, 2 ** 53])(
  'refuses %d, which readers would write differently',
  (n) => {
    expect(() => canonicalJson(n)).toThrow('safe integers')
  },
)

test('the hash of an object does not depend on the order its members were set', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (object) => {
      const reversed = Object.fromEntries(Object.entries(object).reverse())
      expect(hashOf(reversed)).toBe(hashOf(object))
    }),
  )
})

const { value: canonicalValue } = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value')),
  ),
}))

test('what is read back from canonical JSON is canonical again', () => {
  fc.assert(
    fc.property(canonicalValue, (value) => {
      const text = canonicalJson(value)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})
