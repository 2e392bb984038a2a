import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

test.each([
  ['/learn/courses?page=2', '/learn/courses?page=2'],
  ['/learn/../teach', '/teach'],
  ['/', '/'],
])('%s leads to %s', (to, path) => {
  expect(ownPath(to)).toBe(path)
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/learn/..//evil.example',
  'javascript:alert(1)',
  '/%',
  '',
  null,
  7,
])('%j leads nowhere else', (to) => {
  expect(new URL(ownPath(to), 'http://kexin.invalid').origin).toBe('http://kexin.invalid')
})

test('no text leads to another site', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '\t',
    '\n',
    ':',
    '@',
    'a',
    '%2f',
    '?',
    '#',
    ' ',
  )
  fc.assert(
    fc.property(
      fc.array(pieces).map((all) => all.join('')),
      (to) => {
        const path = ownPath(to)
        return (
          path.startsWith('/') && new URL(path, 'http://kexin.invalid').host === 'kexin.invalid'
        )
      },
    ),
    { numRuns: 2000 },
  )
})
