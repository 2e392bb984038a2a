import { expect, test } from 'vitest'
import type { CourseManifest } from '../catalog/course.ts'
import { byUrgency, standingOf, type CourseRecord, type Standing } from './standing.ts'

const rendering = (minutes: number) => ({ revision: 'r', title: 't', question: 'q', minutes })
const manifest = {
  completion: { lessons: 'all', checks: 'none', exam: 'final' },
  lessons: [
    { slug: 'one', renderings: { 'zh-CN': rendering(7), en: rendering(9) }, checks: [] },
    { slug: 'two', renderings: { 'zh-CN': rendering(8) }, checks: [] },
  ],
} as unknown as CourseManifest
const course = { manifest, attemptsAllowed: 2 }
const none: CourseRecord = {
  dueOn: '2026-07-24',
  completedOn: null,
  read: new Set(),
  lastLesson: null,
  attempts: { closed: 0, open: false, passed: false },
}
const both = new Set(['one', 'two'])

test.each<[string, Partial<CourseRecord>, Partial<Standing>]>([
  ['begins with the first lesson', {}, { state: 'due', next: { kind: 'lesson', slug: 'one' } }],
  [
    'continues the lesson opened last',
    { lastLesson: 'two' },
    { state: 'in-progress', next: { kind: 'lesson', slug: 'two' } },
  ],
  [
    'goes to the first unread lesson when the last one opened is read',
    { lastLesson: 'one', read: new Set(['one']) },
    { read: 1, next: { kind: 'lesson', slug: 'two' } },
  ],
  [
    'goes to the exam after the lessons',
    { read: both },
    { next: { kind: 'exam', slug: 'final', underWay: false } },
  ],
  [
    'goes to the exam again after one failed attempt',
    { read: both, attempts: { closed: 1, open: false, passed: false } },
    { state: 'in-progress', next: { kind: 'exam', slug: 'final', underWay: false } },
  ],
  [
    'has nothing next when the attempts are used up',
    { read: both, attempts: { closed: 2, open: false, passed: false } },
    { state: 'not-passed', next: null },
  ],
  [
    'is not over while the last attempt is open',
    { read: both, attempts: { closed: 1, open: true, passed: false } },
    { state: 'in-progress', next: { kind: 'exam', slug: 'final', underWay: true } },
  ],
  [
    'goes on with an exam under way before any lesson',
    { lastLesson: 'two', attempts: { closed: 0, open: true, passed: false } },
    { state: 'in-progress', next: { kind: 'exam', slug: 'final', underWay: true } },
  ],
  ['says how late it is', { dueOn: '2026-07-22' }, { state: 'overdue', daysLate: 2 }],
  [
    'is never late when done',
    { completedOn: '2026-07-30' },
    { state: 'done', daysLate: null, next: null },
  ],
])('%s', (_title, record, expected) => {
  expect(standingOf(course, { ...none, ...record }, 'zh-CN', '2026-07-24')).toMatchObject(expected)
})

test('reading time left is of the unread lessons, in the other language where one is missing', () => {
  expect(standingOf(course, none, 'en', '2026-07-24').minutesLeft).toBe(17)
  expect(
    standingOf(course, { ...none, read: new Set(['one']) }, 'en', '2026-07-24').minutesLeft,
  ).toBe(8)
})

test('an exam under way comes first, then overdue, the longest of them, then the nearest date, then what has none', () => {
  const row = (state: Standing['state'], dueOn: string | null, underWay = false) => ({
    standing: { state, next: { kind: 'exam', slug: 'final', underWay } } as Standing,
    dueOn,
  })
  const rows = [
    row('in-progress', '2026-09-01', true),
    row('due', null),
    row('done', '2026-01-01'),
    row('in-progress', '2026-08-01'),
    row('overdue', '2026-07-20'),
    row('due', '2026-07-27'),
    row('overdue', '2026-07-01'),
  ]
  expect(rows.sort(byUrgency).map(({ dueOn }) => dueOn)).toEqual([
    '2026-09-01',
    '2026-07-01',
    '2026-07-20',
    '2026-07-27',
    '2026-08-01',
    null,
    '2026-01-01',
  ])
})
