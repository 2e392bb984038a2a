import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

test.each([
  ['/learn/courses/why?x=1#y', '/learn/courses/why?x=1#y'],
  ['/', '/'],
  [null, '/'],
  ['', '/'],
  ['https://evil.example', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/a\\b', '/'],
  ['\\/evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\n/evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['learn', '/'],
  ['/account/sign-in?to=/x', '/'],
])('after signing in, %j leads to %j', (wanted, path) => {
  expect(localPath(wanted)).toBe(path)
})
