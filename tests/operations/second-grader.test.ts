import { beforeAll, expect, test } from 'vitest'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { db } from '#app/data/database.server.ts'
import { findAnswer, listQuestionCounts } from '#app/data/written-answers.server.ts'
import { HOLD_MS } from '#app/domain/assessment/grading-queue.ts'
import { applyRegrade } from '#app/operations/apply-regrade.server.ts'
import { openRegrade } from '#app/operations/open-regrade.server.ts'
import { queueWrittenAnswers } from '#app/operations/queue-written-answers.server.ts'
import { replayAttempt } from '#app/operations/replay-attempt.server.ts'
import { replayRecords } from '#app/operations/replay-records.server.ts'
import { sendBackAnswer } from '#app/operations/send-back-answer.server.ts'
import { takeAnswer } from '#app/operations/take-answer.server.ts'
import { useTestDatabase } from '#tests/database.ts'
import { at, clock, examSlug, full, handedIn, none, publishWritten } from '#tests/written-exam.ts'

useTestDatabase()
beforeAll(() => publishWritten({ tolerance: 1 }))

const item = 'written-1'
const take = (
  grader: string,
  minutes: number,
  key?: string,
  is: 'at' | 'after' | 'before' = 'after',
) => takeAnswer({ examSlug, grader, item, ...(key && { from: { is, key } }) }, at(minutes))
const stageOf = async (attemptId: string) =>
  (await db().writtenAnswer.findFirstOrThrow({ where: { attemptId, itemId: item } })).stage

test('two who agree settle it with their mean; until then it waits', async () => {
  const { attemptId, grade, scores } = await handedIn([item])
  // 10 on the rubric are 3 points: 3 apart is within one point.
  expect(await grade(item, full, 'one')).toEqual({ outcome: 'graded' })
  expect(await scores()).toHaveLength(1)
  expect(await grade(item, full, 'one')).toEqual({ outcome: 'repeated' })
  expect(await grade(item, none, 'one')).toEqual({ outcome: 'graded-before' })
  expect(await stageOf(attemptId)).toBe('second')
  expect(await grade(item, { ...full, plan: 1 }, 'two')).toEqual({ outcome: 'graded' })
  // 6 and 2.5, rounded up: 9 of 10 are 2 of 3 points, rounded down.
  expect(await scores()).toMatchObject([{ awaiting: 1 }, { earned: 9, awaiting: 0, passed: true }])
  expect(await grade(item, full, 'three')).toEqual({ outcome: 'not-awaiting' })
  expect(await stageOf(attemptId)).toBe('settled')
  expect(await replayAttempt(attemptId)).toEqual([])
})

test('where two differ a third decides, who is neither of them', async () => {
  const { attemptId, grade, scores } = await handedIn([item])
  await Promise.all([grade(item, full, 'one'), grade(item, none, 'two')])
  expect(await scores()).toHaveLength(1)
  expect(await stageOf(attemptId)).toBe('third')
  expect(await grade(item, { need: 3, plan: 2 }, 'two')).toEqual({ outcome: 'graded-before' })
  expect(await grade(item, { need: 3, plan: 2 }, 'three')).toEqual({ outcome: 'graded' })
  expect(await scores()).toMatchObject([{}, { earned: 8, awaiting: 0, passed: true }])
  expect(await replayAttempt(attemptId)).toEqual([])
})

test('who sends an answer back is not given it again; others are', async () => {
  const { attemptId, grade } = await handedIn([item])
  const send = (by: string, note = '', reason: 'conflict' | 'other' = 'conflict') =>
    sendBackAnswer({ attemptId, item, reason, note, by }, at(20))
  expect(await send('one', '  ', 'other')).toEqual({ outcome: 'no-reason' })
  const twice = await Promise.all([send('one'), send('one')])
  expect(twice.map(({ outcome }) => outcome).sort()).toEqual(['not-awaiting', 'sent-back'])
  expect(await take('one', 21)).toBeNull()
  expect(await grade(item, full, 'one')).toEqual({ outcome: 'not-awaiting' })
  expect(await take('two', 21)).toMatchObject({ attemptId })
  await grade(item, full, 'two')
  await grade(item, full, 'three')
  expect(await replayAttempt(attemptId)).toEqual([])
})

test('two graders never have the same answer, and what one leaves comes free', async () => {
  const first = await handedIn([item])
  const second = await handedIn([item])
  const both = await Promise.all([take('one', 30), take('two', 30)])
  const ids = both.map((found) => found?.attemptId)
  expect(ids.toSorted()).toEqual([first.attemptId, second.attemptId].toSorted())
  expect(await take('three', 31)).toBeNull()
  // Asked again they have the same; asked for the next, nothing else is free.
  expect((await take('one', 31))?.attemptId).toBe(ids[0])
  expect((await take('one', 32, both[0]!.key))?.attemptId).toBe(ids[0])
  // The time for which it was kept is over, counted from the last look.
  expect(await take('three', 32 + HOLD_MS / 60_000 - 1)).toMatchObject({ attemptId: ids[1] })
  expect(await findAnswer(examSlug, both[1]!.key)).toMatchObject({ attemptId: ids[1] })
  expect(await findAnswer('another-exam', both[1]!.key)).toBeNull()
  for (const { grade } of [first, second]) {
    await grade(item, full, 'one')
    await grade(item, full, 'two')
  }
})

test('a grader goes through all answers in an order of their own, there and back', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => handedIn([item])))
  const walk = async (grader: string, is: 'after' | 'before') => {
    const seen: string[] = []
    for (let key: string | undefined; seen.length < all.length;) {
      const next = (await take(grader, 60, key, is))!
      seen.push(next.attemptId)
      key = next.key
    }
    return seen
  }
  const there = await walk('walker', 'after')
  expect(new Set(there).size).toBe(all.length)
  // From the last on, the first comes round again; and back they come the other way.
  const last = (await take('walker', 60))!
  expect((await take('walker', 60, last.key))?.attemptId).toBe(there[0])
  const back = await walk('walker', 'before')
  expect(back.slice(1)).toEqual(there.toReversed().slice(0, -1))
  const own = (await take('walker', 60))!
  expect((await take(all[0]!.personId, 120, own.key, 'at'))?.attemptId).not.toBe(all[0]!.attemptId)
  for (const { grade } of all) {
    await grade(item, full, 'one')
    await grade(item, none, 'two')
  }
  const [count] = await listQuestionCounts(examSlug, 'one')
  expect(count).toMatchObject({ item, total: 11, settled: 5, open: 0, third: 6, mine: 10 })
  expect(await listQuestionCounts(examSlug, 'three')).toMatchObject([{ open: 6, mine: 2 }])
})

test('a queue that is lost is made again from the chains, the same', async () => {
  const before = [
    await db().writtenAnswer.findMany({ orderBy: { key: 'asc' } }),
    await db().answerHand.findMany({ orderBy: [{ attemptId: 'asc' }, { personId: 'asc' }] }),
  ]
  await db().answerHand.deleteMany()
  await db().writtenAnswer.deleteMany()
  expect(await queueWrittenAnswers()).toEqual({ queued: before[0]!.length })
  expect(await queueWrittenAnswers()).toEqual({ queued: 0 })
  const free = { heldBy: null, heldUntil: null }
  expect(await db().writtenAnswer.findMany({ orderBy: { key: 'asc' } })).toEqual(
    before[0]!.map((answer) => ({ ...answer, ...free })),
  )
  expect(
    await db().answerHand.findMany({ orderBy: [{ attemptId: 'asc' }, { personId: 'asc' }] }),
  ).toEqual(before[1])
})

test('an item dropped by a regrade leaves the queue, and all of it replays', async () => {
  const { attemptId, scores } = await handedIn([item])
  const { attempt } = (await findAttemptWithEvents(attemptId))!
  const { hash: revision } = attempt.paper.items.find(({ id }) => id === item)!
  const regrade = { id: 'drop', examSlug, revision, correction: { as: 'dropped' } as const }
  const words = {
    mayFall: false,
    reason: { 'zh-CN': '题意不清。', en: 'It was unclear.' },
    by: 'trainer',
  }
  await openRegrade({ ...regrade, ...words }, at(200))
  await applyRegrade('drop', clock(201))
  expect(await stageOf(attemptId)).toBe('dropped')
  expect(await take('three', 202)).toBeNull()
  expect((await scores()).at(-1)).toMatchObject({ earned: 10, awaiting: 0, passed: true })
  const late = await handedIn([item])
  expect(await db().writtenAnswer.count({ where: { attemptId: late.attemptId } })).toBe(0)
  expect((await replayRecords()).differences).toEqual([])
})
