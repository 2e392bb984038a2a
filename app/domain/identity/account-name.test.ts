import { expect, test } from 'vitest'
import {
  EmailAddress,
  EmployeeNumber,
  isReachable,
  LONGEST_TYPED,
  placeholderEmail,
  readAccountName,
} from './account-name.ts'

test.each([
  ['qh20419', 'QH20419'],
  [' QH20419 ', 'QH20419'],
  ['ＱＨ２０４１９', 'QH20419'],
  ['00017', '00017'],
  ['a-1.b_2/c', 'A-1.B_2/C'],
])('the number %j is kept as %j', (typed, kept) => {
  expect(EmployeeNumber.parse(typed)).toBe(kept)
})

test.each(['', '   ', 'li@example.com', 'a b', '-1', '李雷', 'x'.repeat(41)])(
  '%j is no employee number',
  (typed) => {
    expect(EmployeeNumber.safeParse(typed).success).toBe(false)
  },
)

test.each([
  ['Li.Lei@Example.COM', { kind: 'email', value: 'li.lei@example.com' }],
  ['ｌｉ＠example.com', { kind: 'email', value: 'li@example.com' }],
  ['qh20419', { kind: 'number', value: 'QH20419' }],
  ['李雷', { kind: 'number', value: '李雷' }],
  ['', { kind: 'number', value: '' }],
])('%j is read as %j', (typed, account) => {
  expect(readAccountName(typed)).toEqual(account)
})

test('of what is typed no more is read than an account may have', () => {
  expect(readAccountName('e\u0301\u0323'.repeat(1000)).value.length).toBeLessThan(LONGEST_TYPED)
  expect(EmployeeNumber.safeParse('A'.repeat(100_000)).success).toBe(false)
  expect(EmailAddress.safeParse(`${'a'.repeat(100_000)}@example.com`).success).toBe(false)
})

test('an e-mail is found however its letters are typed', () => {
  expect(EmailAddress.parse('Li@Example.com')).toBe(readAccountName('LI@example.COM').value)
})

test('the stand-in for a missing e-mail is a well-formed address that no mail goes to', () => {
  const email = placeholderEmail(EmployeeNumber.parse('A/17'))
  expect(EmailAddress.parse(email)).toBe('a_17@no-mail.invalid')
  expect(isReachable(email)).toBe(false)
  expect(isReachable('li@example.com')).toBe(true)
})
