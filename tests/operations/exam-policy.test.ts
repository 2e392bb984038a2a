import { beforeAll, expect, test } from 'vitest'
import { readContentFolder } from '#app/content/content-folder.server.ts'
import { listAttempts } from '#app/data/attempt-ends.server.ts'
import { findAttemptWithEvents, listOpenAttempts } from '#app/data/attempts.server.ts'
import { getItems } from '#app/data/catalog.server.ts'
import { db } from '#app/data/database.server.ts'
import { keyOf } from '#app/domain/assessment/item-rules.ts'
import { closeAttempts } from '#app/close-attempts.server.ts'
import { extendAttempts } from '#app/operations/extend-attempts.server.ts'
import { giveExtraTime } from '#app/operations/give-extra-time.server.ts'
import { giveMakeUp } from '#app/operations/give-make-up.server.ts'
import { publishContent } from '#app/operations/publish-content.server.ts'
import { replayAttempt } from '#app/operations/replay-attempt.server.ts'
import { saveEntry } from '#app/operations/save-entry.server.ts'
import { startAttempt } from '#app/operations/start-attempt.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { takeUpCourse } from '#app/operations/take-up-course.server.ts'
import { academyFolder, aLearner } from '#tests/academy.ts'
import { useTestDatabase } from '#tests/database.ts'

useTestDatabase()

const examSlug = 'final'
/** So many minutes after the exam opens. */
const at = (minutes: number) => new Date(Date.parse('2026-07-24T01:00:00Z') + minutes * 60_000)
const clock = (minutes: number) => ({ now: at(minutes), timeZone: 'Asia/Shanghai' })

/** The exam of the small course: open for an hour, half an hour between attempts, by sections. */
beforeAll(async () => {
  const content = await readContentFolder(academyFolder)
  const [exam] = content.exams
  const sections = ['choices', 'choices', 'facts']
  content.exams = [
    {
      ...exam!,
      window: {
        opens: '2026-07-24T09:00',
        closes: '2026-07-24T10:00',
        late_entry_minutes: 45,
        ends_attempts: true,
      },
      cool_down_minutes: 30,
      honour: { 'zh-CN': '我独立完成。', en: 'I sit it on my own.' },
      draw: exam!.draw.map((rule, place) => ({ ...rule, section: sections[place]! })),
      pass: { points: 5, sections: [{ id: 'facts', title: { en: 'Facts' }, points: 1 }] },
    },
  ]
  const result = await publishContent(content, { at: at(-9_000), by: null })
  if (result.outcome !== 'published') throw new Error(JSON.stringify(result.findings))
})

let people = 0
const somebody = () => aLearner(`P${++people}`)
const start = (personId: string, minutes: number) =>
  startAttempt({ personId, examSlug, locale: 'en', declares: true }, at(minutes))

async function started(personId: string, minutes: number): Promise<string> {
  const result = await start(personId, minutes)
  if (result.outcome !== 'started') throw new Error(result.outcome)
  return result.attemptId
}

const attemptOf = async (id: string) => (await findAttemptWithEvents(id))!

/** Answers the paper, but for the items of a section, and hands it in. */
async function answerAll(personId: string, attemptId: string, minutes: number, without = '') {
  const { attempt } = await attemptOf(attemptId)
  const items = await getItems(attempt.paper.items.map(({ hash }) => hash))
  for (const { id, hash, section } of attempt.paper.items) {
    if (section === without) continue
    const entry = { kind: 'answered', item: id, choice: keyOf(items.get(hash)!) } as const
    await saveEntry({ attemptId, personId, entry, made: null }, at(minutes))
  }
  return submitAttempt({ attemptId, asked: 'hand-in', personId }, clock(minutes + 1))
}

const numberOf = async (id: string) =>
  (await db().person.findUniqueOrThrow({ where: { id } })).number
const extraTime = async (personId: string, percent: number, minutes: number, exam: string | null) =>
  giveExtraTime(
    { number: await numberOf(personId), examSlug: exam, percent, reason: 'needs it', by: personId },
    at(minutes),
  )

test('an exam is begun in its window, not before, not too late', async () => {
  const personId = await somebody()
  expect(await start(personId, -1)).toEqual({ outcome: 'not-open-yet', opensAt: at(0) })
  expect(await start(personId, 45)).toEqual({ outcome: 'window-over' })
  expect(await listAttempts(personId, examSlug)).toEqual([])
})

test('an exam with a declaration is not begun without it, and keeps what was declared', async () => {
  const personId = await somebody()
  expect(await startAttempt({ personId, examSlug }, at(0))).toEqual({
    outcome: 'declaration-missing',
  })
  const { events } = await attemptOf(await started(personId, 1))
  expect(events[0]!.body).toMatchObject({ honour: 'I sit it on my own.' })
})

test('an attempt ends with the window, and is derived again with it', async () => {
  const personId = await somebody()
  const attemptId = await started(personId, 44)
  expect((await attemptOf(attemptId)).attempt.deadlineAt).toEqual(at(54))
  await answerAll(personId, attemptId, 50)
  expect(await replayAttempt(attemptId)).toEqual([])
})

test('the next attempt waits until so long after the last has ended', async () => {
  const personId = await somebody()
  const attemptId = await started(personId, 0)
  await submitAttempt({ attemptId, asked: 'hand-in', personId }, clock(5))
  expect(await start(personId, 34)).toEqual({ outcome: 'cooling-down', until: at(35) })
  expect((await start(personId, 35)).outcome).toBe('started')
})

test('enough points in all do not pass without the points a section needs', async () => {
  const personId = await somebody()
  const first = await started(personId, 0)
  await answerAll(personId, first, 1, 'facts')
  const second = await started(personId, 40)
  await answerAll(personId, second, 41)
  const attempts = await listAttempts(personId, examSlug)
  expect(attempts.map(({ score }) => score)).toMatchObject([
    { earned: 6, total: 7, passed: false },
    { earned: 7, total: 7, passed: true },
  ])
  expect([await replayAttempt(first), await replayAttempt(second)]).toEqual([[], []])
})

test('extra time is in the deadline, and said in the opening; what was last said counts', async () => {
  const personId = await somebody()
  await extraTime(personId, 100, -30, null)
  await extraTime(personId, 50, -20, examSlug)
  const attemptId = await started(personId, 0)
  const { attempt, events } = await attemptOf(attemptId)
  expect(attempt.deadlineAt).toEqual(at(15))
  expect(events[0]!.body).toMatchObject({ extraPercent: 50 })
  await submitAttempt({ attemptId, asked: 'hand-in', personId }, clock(1))
  expect(await replayAttempt(attemptId)).toEqual([])
  await extraTime(personId, 0, 2, examSlug)
  const second = await attemptOf(await started(personId, 40))
  expect(second.attempt.deadlineAt).toEqual(at(50))
  expect(second.events[0]!.body).not.toHaveProperty('extraPercent')
})

test('whoever starts an exam takes up the course that demands it, so that no attempt is forgotten', async () => {
  const personId = await somebody()
  const attemptId = await started(personId, 0)
  await submitAttempt({ attemptId, asked: 'hand-in', personId }, clock(1))
  const { attempt } = await attemptOf(attemptId)
  expect(await takeUpCourse({ personId, courseSlug: 'first-steps' }, at(2))).toEqual({
    outcome: 'already-open',
  })
  expect(await db().cycle.findMany({ where: { personId } })).toMatchObject([
    { id: attempt.cycleId, courseSlug: 'first-steps', number: 1 },
  ])
  await submitAttempt(
    { attemptId: await started(personId, 40), asked: 'hand-in', personId },
    clock(41),
  )
  expect(await start(personId, 44)).toEqual({ outcome: 'no-attempt-left' })
})

test.each([
  ['no-such-percent', { percent: 301 }],
  ['no-such-percent', { percent: 12.5 }],
  ['reason-missing', { reason: '  ' }],
  ['no-such-person', { number: 'NOBODY' }],
  ['no-such-exam', { examSlug: 'none' }],
])('extra time is refused as %s: %#', async (outcome, wrong) => {
  const number = await numberOf(await somebody())
  const right = { number, examSlug, percent: 25, reason: 'needs it', by: 'x' }
  expect(await giveExtraTime({ ...right, ...wrong }, at(0))).toEqual({ outcome })
})

const extend = (more: { attemptId?: string; minutes?: number; reason?: string }, minutes: number) =>
  extendAttempts(
    { examSlug, minutes: 10, reason: 'The lights went out', by: 'trainer', ...more },
    at(minutes),
  )

test('more time for one is a link in that chain alone; answers count until then, and it replays', async () => {
  const [one, other] = [await somebody(), await somebody()]
  const [attemptId, untouched] = [await started(one, 0), await started(other, 0)]
  expect(await extend({ attemptId }, 5)).toEqual({ outcome: 'extended', count: 1 })
  expect((await attemptOf(untouched)).attempt.deadlineAt).toEqual(at(10))
  const { attempt, events } = await attemptOf(attemptId)
  expect(attempt.deadlineAt).toEqual(at(20))
  expect(events.at(-1)!.body).toMatchObject({ kind: 'extended', reason: 'The lights went out' })
  expect(await submitAttempt({ attemptId, asked: 'expire' }, clock(15))).toEqual({
    outcome: 'still-open',
  })
  await answerAll(one, attemptId, 19)
  expect(await listAttempts(one, examSlug)).toMatchObject([{ passed: true, deadlineAt: at(20) }])
  expect(await replayAttempt(attemptId)).toEqual([])
  await submitAttempt({ attemptId: untouched, asked: 'expire' }, clock(30))
})

test('more time for all reaches everybody who sits, and the server closes each at its new end', async () => {
  for (const { id } of await listOpenAttempts(examSlug))
    await submitAttempt({ attemptId: id, asked: 'expire' }, clock(600))
  const ids = [await started(await somebody(), 0), await started(await somebody(), 2)]
  expect(await extend({}, 5)).toEqual({ outcome: 'extended', count: 2 })
  expect(await closeAttempts(at(13))).toEqual({ closed: 0 })
  expect(await closeAttempts(at(22.1))).toEqual({ closed: 1 })
  expect(await closeAttempts(at(24.1))).toEqual({ closed: 1 })
  for (const id of ids) {
    expect((await attemptOf(id)).attempt.last.body.kind).toBe('expired')
    expect(await replayAttempt(id)).toEqual([])
  }
  expect(await extend({}, 25)).toEqual({ outcome: 'nothing-to-extend' })
})

test.each([
  ['no-such-minutes', { minutes: 0 }],
  ['no-such-minutes', { minutes: 241 }],
  ['no-such-minutes', { minutes: 1.5 }],
  ['reason-missing', { reason: ' ' }],
  ['nothing-to-extend', { attemptId: 'none' }],
])('more time is refused as %s: %#', async (outcome, wrong) => {
  expect(await extend(wrong, 0)).toEqual({ outcome })
})

const makeUp = (personIds: string[], more: object, minutes: number) =>
  giveMakeUp(
    {
      examSlug,
      personIds,
      opens: '2026-07-24T14:00',
      closes: '2026-07-24T15:00',
      reason: 'ill',
      by: 'hr',
      ...more,
    },
    clock(minutes),
  )

test('who was absent sits once more in the time of the make-up, and that replays', async () => {
  const personId = await somebody()
  await takeUpCourse({ personId, courseSlug: 'first-steps' }, at(-60))
  expect(await makeUp([personId], {}, 30)).toEqual({ outcome: 'not-in-need' })
  expect(await makeUp([personId], {}, 61)).toEqual({ outcome: 'given', count: 1 })
  expect(await makeUp([personId], {}, 62)).toEqual({ outcome: 'not-in-need' })
  expect(await start(personId, 120)).toEqual({ outcome: 'not-open-yet', opensAt: at(300) })
  const attemptId = await started(personId, 355)
  const { attempt, events } = await attemptOf(attemptId)
  expect(attempt.deadlineAt).toEqual(at(360))
  expect(events[0]!.body).toMatchObject({ makeUp: { closes: at(360).toISOString() } })
  await submitAttempt({ attemptId, asked: 'hand-in', personId }, clock(357))
  expect(await start(personId, 358)).toEqual({ outcome: 'window-over' })
  expect(await replayAttempt(attemptId)).toEqual([])
})

test.each([
  ['nobody', [], {}],
  ['reason-missing', ['x'], { reason: '' }],
  ['no-such-time', ['x'], { opens: 'tomorrow' }],
  ['closes-before-it-opens', ['x'], { closes: '2026-07-24T14:00' }],
  ['already-over', ['x'], { opens: '', closes: '2026-07-24T09:30' }],
  ['needs-a-time', ['x'], { opens: '', closes: '' }],
  ['no-such-exam', ['x'], { examSlug: 'none' }],
])('a make-up is refused as %s', async (outcome, personIds, wrong) => {
  expect(await makeUp(personIds, wrong, 61)).toEqual({ outcome })
})
