import { expect, test } from 'vitest'
import { policyFindings } from './exam-policy-check.ts'
import { readExam, type Exam } from './exam-file.ts'
import { revisionsOf } from './revisions.ts'

const written = (...more: string[]) =>
  [
    'slug: final',
    'title: { en: Final }',
    'summary: { en: About it }',
    'draw:',
    '  - { bank: one, count: 4, points: 1, section: know }',
    '  - { bank: two, count: 2, points: 3 }',
    'attempts: 2',
    ...more,
  ].join('\n')
const pass = 'pass: { points: 5, sections: [{ id: know, title: { en: Knowledge }, points: 3 }] }'
const read = (zone: string, ...more: string[]) => readExam('final.yaml', written(...more), zone)

const published = (exam: Exam) => {
  const none = { competencies: [], courses: [], banks: [], unread: [], findings: [] }
  return revisionsOf({ ...none, exams: [exam] }).exams[0]!
}

const policy = [
  pass,
  'window: { opens: 2026-08-01T09:00, closes: 2026-08-01T11:00, late_entry_minutes: 15 }',
  'cool_down_minutes: 1440',
  'honour: { en: I work alone. }',
  'review: { show: rationales, when: window-closed }',
]

test.each([
  ['Asia/Shanghai', '2026-08-01T01:00:00.000Z', '2026-08-01T03:00:00.000Z'],
  ['Europe/Berlin', '2026-08-01T07:00:00.000Z', '2026-08-01T09:00:00.000Z'],
])('the window of a company in %s is published as instants', (zone, opens, closes) => {
  const exam = read(zone, ...policy).source!.exam
  expect(published(exam)).toMatchObject({
    window: { opens, closes, lateEntryMinutes: 15, endsAttempts: true },
    coolDownMinutes: 1440,
    honour: { en: 'I work alone.' },
  })
})

test('an exam that says nothing of them is published as before, without a word of them', () => {
  const exam = read('Asia/Shanghai', 'pass: { points: 5 }').source!.exam
  expect(Object.keys(published(exam))).toEqual([
    'slug',
    'title',
    'summary',
    'draw',
    'shuffle',
    'pass',
    'attempts',
    'review',
  ])
})

test.each([
  ['a day that is none', 'window: { opens: 2026-02-30T09:00, closes: 2026-08-01T11:00 }'],
  ['a date without a time', 'window: { opens: 2026-08-01, closes: 2026-08-01T11:00 }'],
  ['an end before the start', 'window: { opens: 2026-08-01T09:00, closes: 2026-08-01T09:00 }'],
])('a window with %s is refused with its line', (_, line) => {
  const { source, findings } = read('Asia/Shanghai', pass, line)
  expect(source).toBeNull()
  expect(findings).toMatchObject([{ code: 'schema', line: 9 }])
})

const section = (id: string, points: number) =>
  `{ id: ${id}, title: { en: ${id} }, points: ${points} }`

test.each<[string, string[], object[]]>([
  ['is right', policy, []],
  [
    'asks more than the paper is worth, and names no section for a rule',
    ['pass: { points: 11 }'],
    [
      { code: 'pass-above-total', values: [11, 10] },
      { code: 'unknown-section', values: ['know'] },
    ],
  ],
  [
    'names a section twice',
    [`pass: { points: 5, sections: [${section('know', 3)}, ${section('know', 1)}] }`],
    [{ code: 'section-twice', values: ['know'] }],
  ],
  [
    'names a section that nothing is drawn for',
    [`pass: { points: 5, sections: [${section('know', 3)}, ${section('serve', 1)}] }`],
    [{ code: 'section-not-drawn', values: ['serve'] }],
  ],
  [
    'asks more of a section than it is worth',
    [`pass: { points: 5, sections: [${section('know', 5)}] }`],
    [{ code: 'section-above-total', values: ['know', 5, 4] }],
  ],
  [
    'shows answers after a window that it has not',
    [pass, 'review: { show: rationales, when: window-closed }'],
    [{ code: 'review-needs-window' }],
  ],
])('a policy that %s', (_, lines, findings) => {
  const { source } = read('Asia/Shanghai', ...lines)
  expect(policyFindings(source!)).toMatchObject(findings)
})
