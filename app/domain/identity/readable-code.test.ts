import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldCode, readableCode } from './readable-code.ts'

test('twelve random bytes make three groups of four', () => {
  const bytes = Uint8Array.from([0, 1, 2, 3, 31, 32, 33, 255, 128, 64, 200, 7])
  expect(readableCode(bytes)).toBe('abcd-9ab9-aaih')
})

test('of what is typed as a code no more is read than a code may have', () => {
  expect(foldCode('a'.repeat(100_000)).length).toBeLessThan(1000)
})

test('every code is found again when typed in capitals, with spaces and without dashes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 32 }), (bytes) => {
      const code = readableCode(bytes)
      expect(foldCode(` ${code.replaceAll('-', ' ').toUpperCase()}`)).toBe(code)
      expect(code).not.toMatch(/[lo01]/)
    }),
  )
})
