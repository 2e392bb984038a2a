import { expect, test } from 'vitest'
import { askedPage, pageOf } from './page-of.ts'

test.each([
  ['3', 3],
  [null, 1],
  ['', 1],
  ['0', 1],
  ['-2', 1],
  ['1.5', 1],
  ['1e9', 1],
  ['99999999999999999999', 1],
])('a page asked for as %j is page %i', (asked, page) => {
  expect(askedPage(asked)).toBe(page)
})

test.each([
  [1, 45, { page: 1, pages: 3, from: 1, to: 20 }],
  [3, 45, { page: 3, pages: 3, from: 41, to: 45 }],
  [9, 45, { page: 3, pages: 3, from: 41, to: 45 }],
  [1, 40, { page: 1, pages: 2, from: 1, to: 20 }],
  [2, 0, { page: 1, pages: 1, from: 1, to: 0 }],
])('page %i of %i entries, 20 on each', (asked, entries, page) => {
  expect(pageOf(asked, entries, 20)).toEqual(page)
})
