import { expect, test } from 'vitest'
import type { Role } from '#app/domain/identity/role.ts'
import { areasOf, firstArea, placesOf, type Area } from './navigation.ts'

test.each<[Role[], string[]]>([
  [['learner'], ['/learn']],
  [
    ['hr', 'learner'],
    ['/learn', '/people/completions'],
  ],
  [['admin', 'trainer'], ['/teach/courses']],
  [[], []],
])('somebody who is %j may switch between %j', (roles, starts) => {
  expect(areasOf(roles, 'learn', 'en').map(({ to }) => to)).toEqual(starts)
})

test('the area one is in is marked, and no other', () => {
  const marked = areasOf(['learner', 'trainer', 'hr', 'admin'], 'people', 'zh-CN')
  expect(marked.filter(({ current }) => current).map(({ label }) => label)).toEqual(['人事'])
})

test.each<[Role[], Area | undefined]>([
  [['trainer', 'learner'], 'learn'],
  [['admin', 'hr'], 'people'],
  [[], undefined],
])('somebody who is %j lands in %s', (roles, area) => {
  expect(firstArea(roles)).toBe(area)
})

test('a spine names its places in the language of its reader', () => {
  expect(placesOf('learn', 'zh-CN').map(({ label }) => label)).toEqual([
    '学习',
    '课程',
    '错题本',
    '证书',
    '我的',
  ])
  expect(placesOf('teach', 'en').map(({ label }) => label)).toEqual([
    'Courses',
    'Banks',
    'Exams',
    'Publish',
  ])
})
