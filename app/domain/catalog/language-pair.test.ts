import { expect, test } from 'vitest'
import { pairDoubts, type LessonHalf } from './language-pair.ts'

const half: LessonHalf = { headings: [2, 3, 2], figures: 1, changed: false }

test.each<[string, Parameters<typeof pairDoubts>[0], unknown[]]>([
  ['as published, nothing is doubted', { 'zh-CN': half, en: half }, []],
  [
    'changed together, nothing is doubted',
    { 'zh-CN': { ...half, changed: true }, en: { ...half, changed: true } },
    [],
  ],
  [
    'the English that did not follow the Chinese may be stale',
    { 'zh-CN': { ...half, changed: true }, en: half },
    [{ kind: 'older', locale: 'en' }],
  ],
  [
    'the Chinese that did not follow the English may be stale',
    { 'zh-CN': half, en: { ...half, changed: true } },
    [{ kind: 'older', locale: 'zh-CN' }],
  ],
  [
    'headings of another number or level are told',
    { 'zh-CN': half, en: { ...half, headings: [2, 2, 2] } },
    [{ kind: 'headings', 'zh-CN': 3, en: 3 }],
  ],
  [
    'figures of another number are told',
    { 'zh-CN': { ...half, figures: 2 }, en: half },
    [{ kind: 'figures', 'zh-CN': 2, en: 1 }],
  ],
  [
    'a missing language is all there is to say',
    { 'zh-CN': half, en: 'missing' },
    [{ kind: 'missing', locale: 'en' }],
  ],
  [
    'so is one that cannot be read',
    { 'zh-CN': 'broken', en: half },
    [{ kind: 'broken', locale: 'zh-CN' }],
  ],
  [
    'both may be wanting',
    { 'zh-CN': 'missing', en: 'broken' },
    [
      { kind: 'missing', locale: 'zh-CN' },
      { kind: 'broken', locale: 'en' },
    ],
  ],
])('%s', (_title, halves, doubts) => {
  expect(pairDoubts(halves)).toEqual(doubts)
})
