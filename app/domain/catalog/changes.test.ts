import { expect, test } from 'vitest'
import type { BankManifest } from './bank.ts'
import { bankChange, courseChange, examChange, isRekeyed, listChange } from './changes.ts'
import type { CourseManifest } from './course.ts'
import type { ExamManifest } from './exam.ts'
import { Item } from './item.ts'

const text = { en: 'Text' }
const lesson = (slug: string, zh = 'z', en = 'e'): CourseManifest['lessons'][number] => ({
  slug,
  renderings: {
    'zh-CN': { revision: zh, title: slug, question: '?', minutes: 1 },
    en: { revision: en, title: slug, question: '?', minutes: 1 },
  },
  checks: [],
})
const course: CourseManifest = {
  slug: 'c',
  cover: { cloth: 1, slip: text },
  title: text,
  summary: text,
  objectives: [],
  competencies: [],
  reading: { leastShare: 25 },
  completion: { lessons: 'all', checks: 'none' },
  lessons: [lesson('one'), lesson('two')],
  items: { i: '1' },
}
const none = { added: [], removed: [], changed: [] }
const unchanged = {
  details: false,
  rules: false,
  lessons: none,
  languages: {},
  reordered: false,
  items: none,
}

test.each<[string, Partial<CourseManifest>, object]>([
  ['nothing', {}, {}],
  ['the title', { title: { en: 'Other' } }, { details: true }],
  ['the completion rule', { completion: { lessons: 'none', checks: 'none' } }, { rules: true }],
  ['the reading rule', { reading: { leastShare: 50 } }, { rules: true }],
  [
    'one language of a lesson',
    { lessons: [lesson('one', 'z', 'e2'), lesson('two')] },
    { lessons: { ...none, changed: ['one'] }, languages: { one: ['en'] } },
  ],
  [
    'a lesson more',
    { lessons: [lesson('zero'), lesson('one'), lesson('two')] },
    { lessons: { ...none, added: ['zero'] } },
  ],
  ['a lesson less', { lessons: [lesson('two')] }, { lessons: { ...none, removed: ['one'] } }],
  ['the order', { lessons: [lesson('two'), lesson('one')] }, { reordered: true }],
  ['an item it asks', { items: { i: '2' } }, { items: { ...none, changed: ['i'] } }],
])('a course that changed %s says so and no more', (_what, changed, expected) => {
  expect(courseChange(course, { ...course, ...changed })).toEqual({ ...unchanged, ...expected })
})

const bank: BankManifest = {
  slug: 'b',
  title: text,
  languages: ['zh-CN', 'en'],
  items: [{ id: 'i', hash: '1', pool: 'exam' }],
}

test('a bank says which items came, went and changed', () => {
  const items = [
    { id: 'i', hash: '2', pool: 'exam' as const },
    { id: 'j', hash: '3', pool: 'exam' as const },
  ]
  expect(bankChange(bank, { ...bank, items })).toEqual({
    details: false,
    items: { added: ['j'], removed: [], changed: ['i'] },
  })
  expect(bankChange(bank, { ...bank, languages: ['en'], items: [] })).toEqual({
    details: true,
    items: { added: [], removed: ['i'], changed: [] },
  })
})

const exam: ExamManifest = {
  slug: 'e',
  title: text,
  summary: text,
  draw: [{ rule: { bank: 'b', count: 1, points: 1 }, pool: [{ id: 'i', hash: '1' }] }],
  shuffle: { items: true, options: true },
  pass: { points: 1 },
  attempts: 2,
  review: { show: 'rationales', when: 'submitted' },
}
const same = { details: false, policy: false, rules: false, items: none }

test.each<[string, Partial<ExamManifest>, object]>([
  ['nothing', {}, {}],
  ['the certificate', { certificate: { title: text } }, { details: true }],
  ['the time', { timeLimitMinutes: 30 }, { policy: true }],
  ['what may come late', { lateSyncMinutes: 0 }, { policy: true }],
  ['the pass mark', { pass: { points: 2 } }, { policy: true }],
  [
    'a rule',
    { draw: [{ ...exam.draw[0]!, rule: { bank: 'b', count: 2, points: 1 } }] },
    { rules: true },
  ],
  [
    'an item that may be drawn',
    { draw: [{ ...exam.draw[0]!, pool: [{ id: 'i', hash: '2' }] }] },
    { items: { ...none, changed: ['i'] } },
  ],
])('an exam that changed %s says so and no more', (_what, changed, expected) => {
  expect(examChange(exam, { ...exam, ...changed })).toEqual({ ...same, ...expected })
})

test('what came, went and changed is told in order', () => {
  const was = new Map(Object.entries({ a: '1', b: '1', c: '1' }))
  const now = new Map(Object.entries({ d: '1', c: '2', a: '1' }))
  expect(listChange(was, now)).toEqual({ added: ['d'], removed: ['b'], changed: ['c'] })
})

const options = ['a', 'b', 'c'].map((id) => ({ id, text }))
const choose = (key: string[], stem = text) =>
  Item.parse({
    id: 'i',
    pool: 'exam',
    kind: 'multiple-choice',
    stem,
    options,
    key,
    scoring: 'half',
  })

test.each([
  ['another right answer', choose(['a', 'b']), choose(['a', 'c']), true],
  ['one right answer more', choose(['a']), choose(['a', 'c']), true],
  ['the same answers in another order', choose(['a', 'b']), choose(['b', 'a']), false],
  ['other words', choose(['a']), choose(['a'], { en: 'Other' }), false],
])('an item with %s', (_what, was, now, rekeyed) => {
  expect(isRekeyed(was, now)).toBe(rekeyed)
})
