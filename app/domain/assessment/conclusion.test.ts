import { expect, test } from 'vitest'
import { byAddress, opened, paperOf, single } from '#tests/fixtures/sample-exam.ts'
import { concludeAttempt, isPass, type Asked } from './conclusion.ts'
import { linkEvent, type AttemptEventBody } from './attempt-event.ts'

const items = [single('one', 'a'), single('two', 'b')]
const start = new Date('2026-07-24T06:00:00.000Z')
const attempt = opened(paperOf(items, 5), start, new Date('2026-07-24T06:30:00.000Z'))
const answered = linkEvent(
  attempt.last,
  { kind: 'answered', item: 'one', choice: ['a'] },
  new Date('2026-07-24T06:10:00.000Z'),
)
const exam = { pass: { points: 5 } }
const conclude = (asked: Asked, at: string, { last = answered } = {}) =>
  concludeAttempt(
    { ...attempt, last },
    [attempt.last, answered],
    exam,
    byAddress(items),
    asked,
    new Date(at),
  )

test.each<[Asked, string, string]>([
  ['hand-in', '2026-07-24T06:20:00.000Z', 'submitted'],
  ['hand-in', '2026-07-24T06:30:03.000Z', 'submitted'],
  ['hand-in', '2026-07-24T06:30:03.001Z', 'expired'],
  ['expire', '2026-07-24T06:32:00.001Z', 'expired'],
  [{ allSentBy: 'device' }, '2026-07-24T06:30:00.001Z', 'expired'],
])('asked to %j at %s an attempt ends as %s, with the score of its answers', (asked, at, kind) => {
  expect(conclude(asked, at)).toMatchObject({
    outcome: 'concluded',
    conclusion: {
      event: { sequence: 3, at, body: { kind, earned: 5, total: 10 }, previous: answered.hash },
      score: { earned: 5, total: 10 },
      passed: true,
    },
  })
})

test.each<[Asked, string]>([
  ['expire', '2026-07-24T06:32:00.000Z'],
  [{ allSentBy: 'device' }, '2026-07-24T06:30:00.000Z'],
])('an attempt for which something may still come does not end: %j at %s', (asked, at) => {
  expect(conclude(asked, at)).toEqual({ outcome: 'still-open' })
})

test.each([
  ['device', 'concluded'],
  ['other0', 'still-open'],
  [null, 'still-open'],
])('when %s has sent all, an attempt answered on a device is %s', (allSentBy, outcome) => {
  const sender = { device: 'device', page: 'page', number: 1 }
  const body = { kind: 'answered', item: 'one', choice: ['a'], sender } satisfies AttemptEventBody
  const events = [attempt.last, linkEvent(attempt.last, body, start)]
  const now = new Date('2026-07-24T06:30:01.000Z')
  const last = events.at(-1)!
  expect(
    concludeAttempt({ ...attempt, last }, events, exam, byAddress(items), { allSentBy }, now),
  ).toMatchObject({ outcome })
})

test.each(['submitted', 'expired'] as const)(
  'an attempt that was %s is not closed again',
  (kind) => {
    const last = linkEvent(answered, { kind, earned: 5, total: 10 }, start)
    for (const asked of ['hand-in', 'expire'] as const)
      expect(conclude(asked, '2026-07-24T07:00:00.000Z', { last })).toEqual({
        outcome: 'already-closed',
      })
  },
)

test.each([
  [4, false],
  [5, true],
  [6, true],
])('%d points of 5 needed pass: %s', (earned, passes) => {
  expect(isPass(exam, { earned, awaiting: 0, items: [] })).toBe(passes)
  expect(isPass(exam, { earned, awaiting: 1, items: [] })).toBe(false)
})

const section = (id: string, points: number) => ({ id, title: { en: id }, points })
const bySection = { pass: { points: 5, sections: [section('know', 3), section('serve', 2)] } }

test.each([
  ['both sections and the total are met', 3, 2, true],
  ['one section is a point short, whatever the other earns', 2, 9, false],
  ['the other section is a point short', 9, 1, false],
])('an exam passed by sections when %s', (_, know, serve, passes) => {
  const item = (id: string, earned: number) => ({
    id,
    earned,
    points: 9,
    awaits: false,
    section: id,
  })
  const items = [item('know', know), item('serve', serve)]
  expect(isPass(bySection, { earned: know + serve, awaiting: 0, items })).toBe(passes)
})

test('sections that are met do not make up for a total that is not', () => {
  const items = [{ id: 'i', earned: 9, points: 9, awaits: false, section: 'know' }]
  const pass = { points: 10, sections: [section('know', 3)] }
  expect(isPass({ pass }, { earned: 9, awaiting: 0, items })).toBe(false)
})
