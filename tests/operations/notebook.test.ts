import { beforeAll, describe, expect, test } from 'vitest'
import { readContentFolder } from '#app/content/content-folder.server.ts'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { findCourse } from '#app/data/catalog.server.ts'
import { db } from '#app/data/database.server.ts'
import { listNotebook, listReviews } from '#app/data/notebook.server.ts'
import { practicePool } from '#app/data/practice-pool.server.ts'
import { keyOf } from '#app/domain/assessment/item-rules.ts'
import { addDays, dateAt } from '#app/domain/calendar.ts'
import { practiceRun } from '#app/domain/training/notebook.ts'
import { answerCheck } from '#app/operations/answer-check.server.ts'
import { answerPractice } from '#app/operations/answer-practice.server.ts'
import { applyRegrade } from '#app/operations/apply-regrade.server.ts'
import { giveMakeUp } from '#app/operations/give-make-up.server.ts'
import { markPractice } from '#app/operations/mark-practice.server.ts'
import { openRegrade } from '#app/operations/open-regrade.server.ts'
import { publishContent } from '#app/operations/publish-content.server.ts'
import { ratePractice } from '#app/operations/rate-practice.server.ts'
import { replayRecords } from '#app/operations/replay-records.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { academyFolder, aLearner } from '#tests/academy.ts'
import { useTestDatabase } from '#tests/database.ts'
import { answerPaper, openAttempt } from '#tests/sitting.ts'

useTestDatabase()

const timeZone = 'Asia/Shanghai'
const DAY = 24 * 60
/** So many minutes after nine in the morning of 24 July on the company's clocks. */
const at = (minutes: number) => new Date(Date.parse('2026-07-24T01:00:00Z') + minutes * 60_000)
const clock = (minutes: number) => ({
  now: at(minutes),
  timeZone,
  today: dateAt(at(minutes), timeZone),
})

/** The exam of the small course, once for each way of showing what is right. */
beforeAll(async () => {
  const content = await readContentFolder(academyFolder)
  const [exam] = content.exams
  const window = { opens: '2026-07-24T08:00', closes: '2026-07-24T18:00', ends_attempts: true }
  content.exams = [
    exam!,
    { ...exam!, slug: 'regraded' },
    { ...exam!, slug: 'later', review: { show: 'rationales', when: 'passed-or-exhausted' } },
    { ...exam!, slug: 'closes', window, review: { show: 'rationales', when: 'window-closed' } },
    { ...exam!, slug: 'secret', review: { show: 'score', when: 'submitted' } },
  ]
  const [course] = content.courses
  course!.file.completion.exam = 'later'
  const result = await publishContent(content, { at: at(-9_000), by: null })
  if (result.outcome !== 'published') throw new Error(JSON.stringify(result.findings))
})

let people = 0
const somebody = () => aLearner(`N${++people}`)

const begin = (personId: string, examSlug: string, minutes: number) =>
  openAttempt({ personId, examSlug, seed: 'seed' }, at(minutes))

/** Sits an exam and answers only its single choices, rightly: the other two are missed. */
async function sit(personId: string, examSlug: string, minutes: number): Promise<string> {
  const when = (step: number) => at(minutes + Math.min(step, 1))
  const attemptId = await answerPaper({ personId, examSlug, seed: 'seed' }, when, (item) =>
    item.kind === 'single-choice' ? keyOf(item) : null,
  )
  await submitAttempt({ attemptId, asked: 'hand-in', personId }, clock(minutes + 2))
  return attemptId
}

const missed = ['fs-e-7', 'fs-e-8']
const idsOf = async (personId: string, minutes: number) =>
  (await listNotebook(personId, clock(minutes))).map(({ itemId }) => itemId).sort()
const check = (personId: string, itemId: string, choice: string[], minutes: number) => {
  const lessonSlug = itemId === 'fs-p-answer' ? 'answer' : 'listen'
  return answerCheck(
    { personId, courseSlug: 'first-steps', lessonSlug, itemId, choice },
    at(minutes),
  )
}
const practise = (personId: string, itemId: string, choice: string[], minutes: number) =>
  answerPractice({ personId, itemId, choice }, at(minutes))
const mark = (
  personId: string,
  itemId: string,
  kind: 'known' | 'back' | 'later',
  minutes: number,
) => markPractice({ personId, itemId, kind }, clock(minutes))
const due = async (personId: string, minutes: number) =>
  (await listReviews(personId, clock(minutes))).due.map(({ item }) => item.id)

describe('what was missed in an exam is in the notebook', () => {
  test('once it was handed in, where the exam shows what is right at once', async () => {
    const personId = await somebody()
    expect(await idsOf(personId, 0)).toEqual([])
    await sit(personId, 'final', 0)
    expect(await idsOf(personId, 3)).toEqual(missed)
  })

  test('but not while the exam is sat again', async () => {
    const personId = await somebody()
    await sit(personId, 'final', 0)
    const attemptId = await begin(personId, 'final', 10)
    expect(await idsOf(personId, 11)).toEqual([])
    await submitAttempt({ attemptId, asked: 'hand-in', personId }, clock(12))
    expect((await idsOf(personId, 13)).length).toBeGreaterThan(missed.length)
  })

  test('but not while another exam asks the same', async () => {
    const personId = await somebody()
    await sit(personId, 'final', 0)
    await begin(personId, 'secret', 10)
    // Every paper of both has the one multiple choice and the one true or false.
    expect(await idsOf(personId, 11)).toEqual([])
  })

  test('when no attempt is left, where the exam says so, and not while a make-up is to be sat', async () => {
    const personId = await somebody()
    await sit(personId, 'later', 0)
    expect(await idsOf(personId, 3)).toEqual([])
    await sit(personId, 'later', 10)
    expect(await idsOf(personId, 13)).toEqual(missed)
    const given = { examSlug: 'later', personIds: [personId], reason: '设备故障', by: 'trainer' }
    const makeUp = { ...given, opens: '', closes: '' }
    expect(await giveMakeUp(makeUp, clock(20))).toMatchObject({ outcome: 'given' })
    expect(await idsOf(personId, 21)).toEqual([])
  })

  test('when its window has closed, where the exam says so', async () => {
    const personId = await somebody()
    await sit(personId, 'closes', 0)
    expect(await idsOf(personId, 9 * 60 - 1)).toEqual([])
    expect(await idsOf(personId, 9 * 60)).toEqual(missed)
  })

  test('never, where the exam shows no answers', async () => {
    const personId = await somebody()
    await sit(personId, 'secret', 0)
    expect(await idsOf(personId, 999 * DAY)).toEqual([])
    expect((await listReviews(personId, clock(999 * DAY))).cards).toEqual([])
  })

  test('until a regrade says that it was no miss', async () => {
    const personId = await somebody()
    const attemptId = await sit(personId, 'regraded', 0)
    expect(await idsOf(personId, 3)).toEqual(missed)
    const { attempt } = (await findAttemptWithEvents(attemptId))!
    const revision = attempt.paper.items.find(({ id }) => id === 'fs-e-8')!.hash
    const regrade = {
      id: 'r',
      examSlug: 'regraded',
      revision,
      correction: { as: 'dropped' as const },
    }
    await openRegrade(
      {
        ...regrade,
        mayFall: false,
        reason: { 'zh-CN': '题目有误', en: 'It was wrong.' },
        by: 'trainer',
      },
      at(10),
    )
    await applyRegrade('r', clock(10))
    expect(await idsOf(personId, 11)).toEqual(['fs-e-7'])
  })
})

test('a missed check is in the notebook with the answer that was given, and of nobody else', async () => {
  const [personId, other] = [await somebody(), await somebody()]
  await check(personId, 'fs-p-listen', ['a'], 0)
  await check(personId, 'fs-p-answer', ['true'], 1)
  const [entry, ...more] = await listNotebook(personId, clock(2))
  expect(more).toEqual([])
  expect(entry).toMatchObject({
    itemId: 'fs-p-listen',
    misses: 1,
    state: 'open',
    practice: 'fs-p-listen',
    last: {
      response: ['a'],
      on: '2026-07-24',
      hash: (await findCourse('first-steps'))!.manifest.items['fs-p-listen'],
    },
  })
  expect(await listNotebook(other, clock(2))).toEqual([])
})

test('practice draws from the practice pool alone, and says at once what is right', async () => {
  const personId = await somebody()
  await sit(personId, 'final', 0)
  const entries = await listNotebook(personId, clock(3))
  const run = practiceRun(entries, await practicePool(), personId)
  expect(run).toEqual(['fs-p-listen'])
  expect(await practise(personId, 'fs-e-8', ['true'], 4)).toEqual({ outcome: 'not-found' })
  expect(await practise(personId, 'no-such-item', ['a'], 4)).toEqual({ outcome: 'not-found' })
  expect(await practise(personId, 'fs-p-listen', [], 4)).toEqual({ outcome: 'nothing-chosen' })
  expect(await practise(personId, 'fs-p-listen', ['z'], 4)).toEqual({ outcome: 'unfit-answer' })
  expect(await db().practiceAnswer.count({ where: { personId } })).toBe(0)
  expect(await practise(personId, 'fs-p-listen', ['b'], 5)).toMatchObject({ outcome: 'answered' })
  expect(await db().practiceAnswer.findMany({ where: { personId } })).toMatchObject([
    { itemId: 'fs-p-listen', response: '["b"]', correct: true },
  ])
})

test('how an answer went is said once, by whoever gave it, and of a right one', async () => {
  const [personId, other] = [await somebody(), await somebody()]
  const answer = async (choice: string) => {
    const result = await practise(personId, 'fs-p-listen', [choice], 0)
    if (result.outcome !== 'answered') throw new Error(result.outcome)
    return result.answerId
  }
  const [right, wrong] = [await answer('b'), await answer('a')]
  const rate = (answerId: string, rating: number, who = personId) =>
    ratePractice({ personId: who, answerId, rating }, at(1))
  expect(await rate(right, 4, other)).toEqual({ outcome: 'not-found' })
  expect(await rate('no-such-answer', 4)).toEqual({ outcome: 'not-found' })
  expect(await rate(right, 1)).toEqual({ outcome: 'unfit-rating' })
  expect(await rate(wrong, 4)).toEqual({ outcome: 'unfit-rating' })
  const twice = await Promise.all([rate(right, 4), rate(right, 2)])
  expect(twice.map(({ outcome }) => outcome).sort()).toEqual(['rated', 'rated-before'])
  expect(await db().practiceRating.count({ where: { answerId: right } })).toBe(1)
})

test('an entry is put aside and taken back; a miss brings it back by itself', async () => {
  const personId = await somebody()
  await sit(personId, 'final', 0)
  const state = async (minutes: number) =>
    (await listNotebook(personId, clock(minutes))).find(({ itemId }) => itemId === 'fs-e-8')?.state
  expect(await mark(personId, 'fs-e-8', 'known', 3)).toEqual({ outcome: 'marked' })
  expect(await state(4)).toBe('aside')
  expect(await mark(personId, 'fs-e-8', 'back', 5)).toEqual({ outcome: 'marked' })
  expect(await state(6)).toBe('open')
  await mark(personId, 'fs-e-8', 'known', 7)
  await sit(personId, 'final', 20)
  expect(await state(30)).toBe('open')
  expect(await mark(personId, 'fs-e-1', 'known', 31)).toEqual({ outcome: 'not-found' })
})

test('what was missed is due the next day of the company, and then later and later', async () => {
  const personId = await somebody()
  // Half past eleven at night on the company's clocks.
  await check(personId, 'fs-p-listen', ['a'], 14 * 60 + 30)
  expect(await due(personId, 14 * 60 + 40)).toEqual([])
  expect(await due(personId, 15 * 60 + 1)).toEqual(['fs-p-listen'])
  expect((await listReviews(personId, clock(DAY))).offered).toBe(1)

  await practise(personId, 'fs-p-listen', ['b'], DAY)
  expect(await due(personId, DAY + 1)).toEqual([])
  expect(await due(personId, 2 * DAY)).toEqual([])
  expect(await due(personId, 3 * DAY)).toEqual(['fs-p-listen'])
  await practise(personId, 'fs-p-listen', ['b'], 3 * DAY)
  const [card] = (await listReviews(personId, clock(3 * DAY))).cards
  expect(card!.dueOn).toBe(addDays('2026-07-24', 3 + 6))
  await practise(personId, 'fs-p-listen', ['a'], 9 * DAY)
  expect(await due(personId, 10 * DAY)).toEqual(['fs-p-listen'])
})

test('a question is put off for today, or for good', async () => {
  const personId = await somebody()
  await check(personId, 'fs-p-listen', ['a'], 0)
  await mark(personId, 'fs-p-listen', 'later', DAY)
  expect(await due(personId, DAY + 1)).toEqual([])
  expect(await due(personId, 2 * DAY)).toEqual(['fs-p-listen'])
  await mark(personId, 'fs-p-listen', 'known', 2 * DAY)
  expect(await due(personId, 2 * DAY + 1)).toEqual([])
  await mark(personId, 'fs-p-listen', 'back', 2 * DAY + 2)
  expect(await due(personId, 2 * DAY + 3)).toEqual(['fs-p-listen'])
})

test('nothing of it counts: every record replays as before', async () => {
  expect(await replayRecords()).toMatchObject({ differences: [] })
})
