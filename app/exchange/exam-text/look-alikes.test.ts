import { expect, test } from 'vitest'
import { foldLookAlikes } from './look-alikes.ts'

test.each([
  ['⽬⽤⾃⼈⽣⽅⾏', '目用自人生方行'],
  ['⻆⻅⻋⻛⻓⻔⻩⻘⻢⺠⻝⻚⻰⻨', '角见车风长门黄青马民食页龙麦'],
  ['⼾⾭', '户青'],
  ['⺀⺚', '⺀⺚'],
  ['金樂﨑', '金樂﨑'],
  ['丽', '丽'],
  ['Ａ１①㎡', 'Ａ１①㎡'],
  ['ofﬁce, eﬀect, ﬂoor', 'office, effect, floor'],
])('%s becomes %s', (looked, meant) => {
  expect(foldLookAlikes(looked)).toBe(meant)
})

test('every radical but the two Unicode gives no equivalent becomes a unified ideograph', () => {
  for (let code = 0x2e80; code <= 0x2fd5; code++) {
    const radical = String.fromCodePoint(code)
    if (!/\p{Assigned}/u.test(radical) || code === 0x2e80 || code === 0x2e9a) continue
    expect(foldLookAlikes(radical), code.toString(16)).toMatch(/^\p{Unified_Ideograph}$/u)
  }
})

test('the second block agrees with what Unicode folds by itself', () => {
  for (let code = 0x2f00; code <= 0x2fd5; code++) {
    const radical = String.fromCodePoint(code)
    if (['⼾', '⾭'].includes(radical)) continue
    expect(foldLookAlikes(radical)).toBe(radical.normalize('NFKC'))
  }
})
