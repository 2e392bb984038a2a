import { expect, test } from 'vitest'
import { answeredPath, choicesIn, type PreviewPlace } from './preview-path.ts'

const place: PreviewPlace = {
  course: 'selling',
  lesson: 'price',
  locale: 'en',
  from: 'published',
  checks: 'open',
}

test.each([
  ['options', ['a', 'c']],
  ['a number with its unit', ['12.5', 'yuan']],
  ['pairs', ['a=x', 'b=y']],
  ['a sentence', ['Listen. Then answer.']],
])('an answer without scripts comes back whole: %s', (_, choice) => {
  const url = new URL(answeredPath(place, 'price-1', choice), 'http://here')
  expect(choicesIn(url.searchParams)).toEqual(new Map([['price-1', choice]]))
  expect(url.hash).toBe('#check-price-1')
  expect(url.searchParams.get('from')).toBe('published')
})
