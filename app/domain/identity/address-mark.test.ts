import { expect, test } from 'vitest'
import { addressMark } from './address-mark.ts'

test('a mark tells addresses of an attempt apart, and is another one in another attempt', () => {
  const mark = addressMark('attempt', '203.0.113.7')
  expect(mark).toMatch(/^[0-9a-f]{4}$/)
  expect(addressMark('attempt', '203.0.113.7')).toBe(mark)
  expect(addressMark('attempt', '::ffff:203.0.113.7')).toBe(mark)
  expect(addressMark('attempt', '203.0.113.8')).not.toBe(mark)
  expect(addressMark('another', '203.0.113.7')).not.toBe(mark)
})

test('so many addresses share a mark that none can be told from it', () => {
  const marks = Array.from({ length: 512 }, (_, at) =>
    addressMark('attempt', `10.${at >> 8}.${at & 255}.1`),
  )
  const all = Array.from({ length: 65_536 }, (_, at) =>
    addressMark('attempt', `10.9.${at >> 8}.${at & 255}`),
  )
  const shared = new Set(all)
  // Of 65,536 marks some 41,400 are taken by as many addresses: most of the first have company.
  expect(marks.filter((mark) => shared.has(mark)).length).toBeGreaterThan(250)
})
