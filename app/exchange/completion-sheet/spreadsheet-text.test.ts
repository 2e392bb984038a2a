import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadsheetText } from './spreadsheet-text.ts'

test.each([
  ['002617', 'a number with leading zeros'],
  ['110101199003078515', 'an 18-digit id'],
  ['7', 'a number'],
  ['3.14', 'a number with decimals'],
  ['1e5', 'a power of ten'],
  ['12E7', 'a code that reads as a power of ten'],
  ['００１', 'a number in full width'],
  ['1-2', 'a code that reads as a date'],
  ['2026/7/24', 'a date'],
  ['7月24日', 'a Chinese date'],
  ['MAR3', 'a code that reads as a month'],
  ['3 sept 2026', 'a date in words'],
  ['12:30', 'a time'],
  ['8 pm', 'an hour'],
  ['50%', 'a share'],
  ['TRUE', 'a truth value'],
])('%s, %s, stays text: it ends in a tab', (text) => {
  expect(spreadsheetText(text)).toBe(`${text}\t`)
})

test.each([
  ['=HYPERLINK("http://evil.example")'],
  ['+86 10 1234'],
  ['-1'],
  ['@sum(A1)'],
  ['\t=1+1'],
  ['\r=1+1'],
  ['\n=1+1'],
  ['  =1+1'],
  ['\u3000=1+1'],
  ['＝1+1'],
  ['＠x'],
])('%j starts nothing: it begins with an apostrophe', (text) => {
  expect(spreadsheetText(text)).toBe(`'${text}`)
})

test.each([
  ['林晓雯'],
  ['Emily Carter'],
  ['Mayer'],
  ['May'],
  ['QH20419'],
  ['CS-E'],
  ['why-customers-first'],
  ['客户服务部 / 华东'],
  [''],
])('%j is left as it is', (text) => {
  expect(spreadsheetText(text)).toBe(text)
})

test('control characters are left out', () => {
  expect(spreadsheetText('a\u0000b\u001bc\ud800')).toBe('abc')
})

test('whatever the text, the cell starts no formula, is no bare number, and gives the text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cell = spreadsheetText(text)
      expect(cell).not.toMatch(/^\s*[=+\-@]/)
      expect(cell).not.toMatch(/^[\d.]+$/)
      const printable = text.replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
      expect([printable, `'${printable}`, `${printable}\t`]).toContain(cell)
    }),
  )
})
