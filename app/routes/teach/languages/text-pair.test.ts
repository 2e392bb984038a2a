import { expect, test } from 'vitest'
import { textPair } from './text-pair.ts'

test.each([
  [{ 'zh-CN': '服务', en: 'Service' }, 'zh-CN', { own: '服务', other: 'Service' }],
  [{ 'zh-CN': '服务', en: 'Service' }, 'en', { own: 'Service', other: '服务' }],
  [{ 'zh-CN': '服务' }, 'en', { own: '服务', other: null }],
  [{ en: 'Service' }, 'en', { own: 'Service', other: null }],
] as const)('%j for a reader of %s: no language stands there twice', (text, locale, pair) => {
  expect(textPair(text, locale)).toEqual(pair)
})
