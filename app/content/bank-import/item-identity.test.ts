import { expect, test } from 'vitest'
import { questionOf } from './item-identity.ts'

test('a question is the same with spaces and punctuation set otherwise', () => {
  expect(questionOf('essay', '先 做什么？')).toBe(questionOf('essay', '先做什么'))
})

test('marks beyond what any script puts on a letter say nothing of a question', () => {
  const marked = (count: number) => questionOf('essay', `问e${'\u0301\u0323'.repeat(count)}题`)
  expect(marked(20_000)).toBe(marked(15))
  expect(marked(2)).not.toBe(marked(1))
})
