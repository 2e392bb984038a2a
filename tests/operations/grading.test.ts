import { beforeAll, expect, test } from 'vitest'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { listCertificates } from '#app/data/certificates.server.ts'
import { countAnswers } from '#app/data/written-answers.server.ts'
import { correctGrading } from '#app/operations/correct-grading.server.ts'
import { gradeAnswer } from '#app/operations/grade-answer.server.ts'
import { measureExam } from '#app/operations/measure-exam.server.ts'
import { replayAttempt } from '#app/operations/replay-attempt.server.ts'
import { replayRecords } from '#app/operations/replay-records.server.ts'
import { startAttempt } from '#app/operations/start-attempt.server.ts'
import { useTestDatabase } from '#tests/database.ts'
import { at, clock, examSlug, full, handedIn, none, publishWritten } from '#tests/written-exam.ts'

useTestDatabase()
beforeAll(() => publishWritten())

test('an attempt with written answers waits, and passes once the last is graded', async () => {
  const { personId, attemptId, grade, scores } = await handedIn()
  expect(await scores()).toMatchObject([{ earned: 7, total: 13, passed: false, awaiting: 2 }])
  expect(await countAnswers(examSlug)).toEqual({ total: 2, waiting: 2 })
  expect(await grade('written-1', full)).toEqual({ outcome: 'graded' })
  expect(await scores()).toHaveLength(1)
  expect(await listCertificates(personId)).toEqual([])
  expect(await grade('written-2', none)).toEqual({ outcome: 'graded' })
  expect(await scores()).toMatchObject([
    { sequence: 1, awaiting: 2 },
    { sequence: 2, earned: 10, passed: true, awaiting: 0 },
  ])
  expect(await listCertificates(personId)).toMatchObject([{ issuedAt: at(20) }])
  expect(await countAnswers(examSlug)).toEqual({ total: 2, waiting: 0 })
  expect(await replayAttempt(attemptId)).toEqual([])
})

test('a written answer counts in the statistics once all of its attempt is graded', async () => {
  const { attemptId, grade } = await handedIn()
  const { attempt } = (await findAttemptWithEvents(attemptId))!
  const { hash } = attempt.paper.items.find(({ id }) => id === 'written-1')!
  const counted = async () => {
    const { items } = await measureExam(examSlug)
    return items.find(({ revision }) => revision === hash)!.n
  }
  const before = await counted()
  await grade('written-1', full)
  expect(await counted()).toBe(before)
  await grade('written-2', none)
  expect(await counted()).toBe(before + 1)
})

test('nobody sits the exam again while a result waits, since it may have passed', async () => {
  const { personId, attemptId, grade } = await handedIn(['written-1'])
  const again = () => startAttempt({ personId, examSlug }, at(30))
  expect(await again()).toEqual({ outcome: 'awaiting', attemptId })
  await grade('written-1', none)
  expect(await again()).toMatchObject({ outcome: 'started' })
})

test('of two graders at once one grades, the other is told', async () => {
  const { attemptId, grade, scores } = await handedIn(['written-1'])
  const outcomes = await Promise.all([
    grade('written-1', full, 'one'),
    grade('written-1', none, 'two'),
  ])
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['graded', 'not-awaiting'])
  expect(await scores()).toHaveLength(2)
  expect(await replayAttempt(attemptId)).toEqual([])
})

test('a grading sent twice is one; another by the same grader is refused', async () => {
  const { attemptId, grade } = await handedIn(['written-1'])
  const twice = await Promise.all([grade('written-1', full), grade('written-1', full)])
  expect(twice.map(({ outcome }) => outcome).sort()).toEqual(['graded', 'repeated'])
  expect(await grade('written-1', none)).toEqual({ outcome: 'graded-before' })
  const { events } = (await findAttemptWithEvents(attemptId))!
  expect(events.filter(({ body }) => body.kind === 'graded')).toHaveLength(1)
})

test('what cannot be graded is refused, and leaves nothing', async () => {
  const { personId, attemptId, grade } = await handedIn(['written-1'])
  const id = 'need'
  for (const marks of [
    {},
    { ...full, [id]: full[id]! + 1 },
    { ...full, [id]: -1 },
    { ...full, other: 1 },
  ])
    expect(await grade('written-1', marks)).toEqual({ outcome: 'unfit-marks' })
  expect(await grade('written-2', full)).toEqual({ outcome: 'not-awaiting' })
  expect(await grade('fs-e-1', full)).toEqual({ outcome: 'not-awaiting' })
  expect(await grade('written-1', full, personId)).toEqual({ outcome: 'own-answer' })
  const request = { attemptId: 'nobody', item: 'written-1', marks: full, comment: '', by: 'grader' }
  expect(await gradeAnswer(request, clock(20))).toEqual({ outcome: 'not-found' })
  const { events } = (await findAttemptWithEvents(attemptId))!
  expect(events.filter(({ body }) => body.kind === 'graded')).toEqual([])
})

test('a grading is put right by a link with its reason, and the score follows both ways', async () => {
  const { personId, attemptId, grade, scores } = await handedIn(['written-1'])
  await grade('written-1', none)
  expect((await scores()).map(({ earned }) => earned)).toEqual([7, 7])
  const correct = (minutes: number, by: string, isChief: boolean, marks = full, reason = 'Slip.') =>
    correctGrading(
      { attemptId, item: 'written-1', marks, comment: '', reason, by, isChief },
      clock(minutes),
    )
  expect(await correct(30, 'another', false)).toEqual({ outcome: 'not-theirs' })
  expect(await correct(30, 'grader', false, full, ' ')).toEqual({ outcome: 'no-reason' })
  expect(await correct(30, 'grader', false, { need: 99 })).toEqual({ outcome: 'unfit-marks' })
  expect(await correct(30, personId, true)).toEqual({ outcome: 'own-answer' })
  expect(await correct(31, 'grader', false)).toEqual({ outcome: 'corrected' })
  expect(await correct(31, 'grader', false)).toEqual({ outcome: 'unchanged' })
  const [certificate] = await listCertificates(personId)
  expect(certificate).toMatchObject({ issuedAt: at(31), stands: true })
  expect(await correct(40, 'chief', true, none)).toEqual({ outcome: 'corrected' })
  expect((await scores()).map(({ earned, passed }) => [earned, passed])).toEqual([
    [7, false],
    [7, false],
    [10, true],
    [7, false],
  ])
  // What two people have looked at is the chief's by now; the certificate stays, withdrawn.
  expect(await correct(41, 'grader', false)).toEqual({ outcome: 'not-theirs' })
  expect(await listCertificates(personId)).toMatchObject([{ stands: false }])
  expect(await replayAttempt(attemptId)).toEqual([])
  expect((await replayRecords()).differences).toEqual([])
})
