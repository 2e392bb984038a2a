import { expect, test } from 'vitest'
import { certificateNumber, printedCode, readCertificateCode, validUntil } from './certificate.ts'

test('a number carries the month and the place in it', () => {
  expect(certificateNumber('2026-07-24', 42)).toBe('KX-2026-07-000042')
})

test.each([
  ['2026-07-24', 24, '2028-07-23'],
  ['2026-03-31', 1, '2026-04-29'],
  ['2026-07-24', undefined, null],
])('issued on %s for %s months it is valid until %s', (issuedOn, months, until) => {
  expect(validUntil(issuedOn, months)).toBe(until)
})

test.each([
  ['9f2c-71ae-40d8', '9F2C71AE40D8'],
  [' 9F2C 71AE 40D8 ', '9F2C71AE40D8'],
  ['9F2C-71AE', null],
  ['9F2C-71AE-40DG', null],
])('the code typed as %j is read as %s', (typed, code) => {
  expect(readCertificateCode(typed)).toBe(code)
})

test('a code is printed in groups of four', () => {
  expect(printedCode('9F2C71AE40D8')).toBe('9F2C-71AE-40D8')
})
