import { expect, test } from 'vitest'
import { heldFields, typedAccount } from './sign-in-form.server.ts'

function formOf(count: number): FormData {
  const form = new FormData()
  form.set('account', '9'.repeat(1_000_000))
  for (let at = 0; at < count; at++) form.append('person', String(at))
  return form
}

test('a form is held while its sender signs in, unless it has more fields than a page is drawn with', () => {
  expect(heldFields(formOf(500))).toHaveLength(500)
  expect(() => heldFields(formOf(20_000))).toThrow(expect.objectContaining({ status: 413 }))
})

test('of what was typed as the account, a page says no more than an account may have', () => {
  expect(typedAccount(formOf(0)).length).toBeLessThan(1000)
})
