import { expect, test } from 'vitest'
import { flawTextOf } from './flaws/flaw-texts.ts'
import { Item } from './item.ts'
import { matterOf, shinglesOf } from './shingles.ts'

const long = `${'问'.repeat(100_000)}甲乙`

test('of a text longer than any question only the beginning is compared', () => {
  expect(shinglesOf('问甲乙')).toContain('甲乙')
  expect(shinglesOf(long)).not.toContain('甲乙')
  expect(matterOf(long)).not.toContain('甲 1')
})

test('of a text longer than any question the rules look at the beginning', () => {
  const text = { 'zh-CN': long }
  const options = [
    { id: 'a', text },
    { id: 'b', text: { 'zh-CN': '倾听' } },
  ]
  const item = { id: 'q', pool: 'exam', kind: 'single-choice', stem: text, options, key: 'b' }
  const seen = flawTextOf(Item.parse(item), 'zh-CN')!
  expect(seen.stem.length).toBeLessThan(10_000)
  expect(seen.options.map((option) => option.text.length < 10_000)).toEqual([true, true])
})
