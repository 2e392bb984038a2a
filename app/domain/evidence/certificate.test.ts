import { expect, test } from 'vitest'
import {
  certificateNumber,
  certificateState,
  isSealed,
  printedCode,
  readCertificateCode,
  sealCertificate,
  validUntil,
} from './certificate.ts'

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

test.each([
  ['2026-07-24', 'valid'],
  ['2028-05-24', 'valid'],
  ['2028-05-25', 'expiring'],
  ['2028-07-23', 'expiring'],
  ['2028-07-24', 'expired'],
])('a certificate valid until 2028-07-23 is on %s %s', (today, state) => {
  expect(certificateState({ validUntil: '2028-07-23', stands: true }, today)).toBe(state)
})

test('a certificate without an end is valid for ever', () => {
  expect(certificateState({ validUntil: null, stands: true }, '9999-12-31')).toBe('valid')
})

const statement = {
  number: 'KX-2026-07-000042',
  person: 'p1',
  exam: 'e',
  attempt: 'a',
  closing: 'c',
  earned: 13,
  total: 15,
  issuedOn: '2026-07-24',
  validUntil: null,
}
const stored = { ...sealCertificate(statement), personId: 'p1' }

test('a certificate is as it was sealed', () => {
  expect(isSealed(statement, stored)).toBe(true)
})

test.each([
  ['a better score', { ...statement, earned: 15 }, stored],
  ['a later end', { ...statement, validUntil: '2099-01-01' }, stored],
  ['another holder', statement, { ...stored, personId: 'p2' }],
  ['another code', statement, { ...stored, code: '9F2C71AE40D8' }],
  ['another hash', statement, { ...stored, hash: '0'.repeat(64) }],
])('with %s it is no longer as it was sealed', (_, altered, found) => {
  expect(isSealed(altered, found)).toBe(false)
})

test.each([null, '2028-07-23'])(
  'a certificate until %s whose attempt no longer passes is withdrawn',
  (validUntil) => {
    expect(certificateState({ validUntil, stands: false }, '2027-01-01')).toBe('withdrawn')
  },
)
