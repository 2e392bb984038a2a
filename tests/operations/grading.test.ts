import { beforeAll, expect, test } from 'vitest'
import type { Content } from '#app/content/content.ts'
import { readContentFolder } from '#app/content/content-folder.server.ts'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { countAwaiting, listAwaiting } from '#app/data/awaiting.server.ts'
import { getItems } from '#app/data/catalog.server.ts'
import { listCertificates } from '#app/data/certificates.server.ts'
import { db } from '#app/data/database.server.ts'
import { keyOf } from '#app/domain/assessment/item-rules.ts'
import type { Marks } from '#app/domain/assessment/response.ts'
import { gradeAnswer } from '#app/operations/grade-answer.server.ts'
import { publishContent } from '#app/operations/publish-content.server.ts'
import { replayAttempt } from '#app/operations/replay-attempt.server.ts'
import { replayRecords } from '#app/operations/replay-records.server.ts'
import { saveEntry } from '#app/operations/save-entry.server.ts'
import { startAttempt } from '#app/operations/start-attempt.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { academyFolder, aLearner } from '#tests/academy.ts'
import { useTestDatabase } from '#tests/database.ts'
import { essay } from '#tests/fixtures/sample-exam.ts'

useTestDatabase()

const examSlug = 'final'
const at = (minutes: number) => new Date(Date.parse('2026-07-24T01:00:00Z') + minutes * 60_000)
const clock = (minutes: number) => ({ now: at(minutes), timeZone: 'Asia/Shanghai' })
const written = ['written-1', 'written-2']

/** The small course with two written answers of 3 points each in its exam: 13 points, 8 to pass. */
function withWritten(content: Content): Content {
  const [bank] = content.banks
  const [exam] = content.exams
  const added = written.map((id) => essay(id))
  const rule = {
    bank: bank!.slug,
    kind: 'essay' as const,
    count: 2,
    points: 3,
  }
  return {
    ...content,
    banks: [{ ...bank!, items: [...bank!.items, ...added] }],
    exams: [{ ...exam!, draw: [...exam!.draw, rule], pass: { points: 8 } }],
  }
}

let people = 0
async function handedIn(answers = written) {
  const personId = await aLearner(`W${++people}`)
  const started = await startAttempt({ personId, examSlug }, at(0))
  if (started.outcome !== 'started') throw new Error(started.outcome)
  const { attemptId } = started
  const { attempt } = (await findAttemptWithEvents(attemptId))!
  const items = await getItems(attempt.paper.items.map(({ hash }) => hash))
  for (const { id, hash } of attempt.paper.items) {
    const choice = written.includes(id)
      ? answers.includes(id)
        ? ['Listen first.']
        : []
      : keyOf(items.get(hash)!)
    const entry = { kind: 'answered' as const, item: id, choice }
    await saveEntry({ attemptId, personId, entry, made: null }, at(1))
  }
  await submitAttempt({ attemptId, asked: 'hand-in', personId }, clock(5))
  const grade = (item: string, marks: Marks, by = 'grader') =>
    gradeAnswer({ attemptId, item, marks, comment: 'Clear.', by }, clock(20))
  const scores = () => db().score.findMany({ where: { attemptId }, orderBy: { sequence: 'asc' } })
  return { personId, attemptId, grade, scores }
}

const rubric = (essay('written-1') as { rubric?: { id: string; points: number }[] }).rubric!
const full = Object.fromEntries(rubric.map(({ id, points }) => [id, points]))
const none = Object.fromEntries(rubric.map(({ id }) => [id, 0]))

beforeAll(async () => {
  const content = withWritten(await readContentFolder(academyFolder))
  const result = await publishContent(content, { at: at(-9999), by: null })
  if (result.outcome !== 'published') throw new Error(JSON.stringify(result.findings))
})

test('an attempt with written answers waits, and passes once the last is graded', async () => {
  const { personId, attemptId, grade, scores } = await handedIn()
  expect(await scores()).toMatchObject([{ earned: 7, total: 13, passed: false, awaiting: 2 }])
  expect(await listAwaiting(examSlug, 10)).toEqual([attemptId])
  expect(await grade('written-1', full)).toEqual({ outcome: 'graded' })
  expect(await scores()).toHaveLength(1)
  expect(await listCertificates(personId)).toEqual([])
  expect(await grade('written-2', none)).toEqual({ outcome: 'graded' })
  expect(await scores()).toMatchObject([
    { sequence: 1, awaiting: 2 },
    { sequence: 2, earned: 10, passed: true, awaiting: 0 },
  ])
  expect(await listCertificates(personId)).toMatchObject([{ issuedAt: at(20) }])
  expect(await countAwaiting(examSlug)).toBe(0)
  expect(await replayAttempt(attemptId)).toEqual([])
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

test('what cannot be graded is refused, and leaves nothing', async () => {
  const { personId, attemptId, grade } = await handedIn(['written-1'])
  const { id, points } = rubric[0]!
  for (const marks of [
    {},
    { ...full, [id]: points + 1 },
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
  expect((await replayRecords()).differences).toEqual([])
})
