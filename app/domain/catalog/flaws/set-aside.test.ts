import { expect, test } from 'vitest'
import type { Flaw } from './flaw.ts'
import { siftFlaws, type SetAside } from './set-aside.ts'

const reason = { en: 'It is the customer’s word.' }
const flaw: Flaw = { code: 'absolute-word', item: 'i', locale: 'en', values: ['d', 'never'] }
const inChinese: Flaw = { ...flaw, locale: 'zh-CN', values: ['d', '一定'] }
const bankWide: Flaw = { code: 'key-position', item: null, locale: null, values: [3, 9, 12, 4] }

test.each<[SetAside[], Flaw[], Flaw[], number]>([
  [[], [flaw, inChinese], [], 0],
  [[{ flaw: 'absolute-word', reason }], [], [flaw, inChinese], 0],
  [[{ flaw: 'absolute-word', language: 'en', reason }], [inChinese], [flaw], 0],
  [[{ flaw: 'negative-stem', reason }], [flaw, inChinese], [], 1],
])('%j leaves what it does not name', (setAside, standing, aside, inVain) => {
  const sifted = siftFlaws([flaw, inChinese], setAside)
  expect(sifted.standing).toEqual(standing)
  expect(sifted.aside).toEqual(aside.map((one) => ({ flaw: one, reason })))
  expect(sifted.inVain).toHaveLength(inVain)
})

test('a flaw of no language is set aside in any', () => {
  const sifted = siftFlaws([bankWide], [{ flaw: 'key-position', language: 'en', reason }])
  expect(sifted).toMatchObject({ standing: [], inVain: [] })
})
