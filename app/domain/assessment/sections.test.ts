import { expect, test } from 'vitest'
import { sectionScores } from './sections.ts'

const part = (earned: number, awaits = false, section = 'know') => ({
  id: `${section}-${earned}`,
  earned,
  points: 4,
  awaits,
  section,
})
const needs = (points: number) => ({ sections: [{ id: 'know', title: { en: 'Know' }, points }] })
const standing = (needed: number, items: ReturnType<typeof part>[]) =>
  sectionScores(needs(needed), { items })[0]!.standing

test('a section is open while what waits for a grader can still make it enough', () => {
  expect(standing(4, [part(4), part(0, true)])).toBe('met')
  expect(standing(8, [part(4), part(0, true)])).toBe('open')
  expect(standing(9, [part(4), part(0, true)])).toBe('unmet')
  expect(standing(8, [part(4), part(0), part(0, true, 'serve')])).toBe('unmet')
})
