import { expect, test, vi } from 'vitest'
import { hashPassword, isOutdated, isPassword } from '#app/data/password-hash.server.ts'

vi.setConfig({ testTimeout: 60_000 })

test('a password is kept salted and at the cost that it says', async () => {
  const [one, other] = await Promise.all([hashPassword('江上一条船'), hashPassword('江上一条船')])
  expect(one).toMatch(/^scrypt\$16384\$8\$5\$[\w-]{22}\$[\w-]{43}$/)
  expect(one).not.toBe(other)
  expect(isOutdated(one)).toBe(false)
})

test('only the password itself is it, however its characters are composed', async () => {
  const kept = await hashPassword('Café 江上')
  expect(await isPassword('Cafe\u0301 江上', kept)).toBe(true)
  expect(await isPassword('cafe 江上', kept)).toBe(false)
  expect(await isPassword('', kept)).toBe(false)
})

test('what is longer than any password is not it, and is not even folded', async () => {
  const kept = await hashPassword('')
  expect(await isPassword('', kept)).toBe(true)
  expect(await isPassword(`e${'\u0301\u0323'.repeat(200_000)}`, kept)).toBe(false)
})

test('no password is nobody’s', async () => {
  expect(await isPassword('', null)).toBe(false)
  expect(await isPassword('anything', null)).toBe(false)
})

test('a password kept at an earlier cost still opens, and is known to be outdated', async () => {
  const earlier =
    'scrypt$1024$8$1$AAAAAAAAAAAAAAAAAAAAAA$gEujQx8O7koPeE8HYKYMpbNPJuYLxBy5cFM_n7M0eMw'
  expect(isOutdated(earlier)).toBe(true)
  expect(await isPassword('boat', earlier)).toBe(true)
  expect(await isPassword('wrong', earlier)).toBe(false)
})
