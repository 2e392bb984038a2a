import { beforeAll, expect, test } from 'vitest'
import { findCourse } from '#app/data/catalog.server.ts'
import { listCourseRecords } from '#app/data/course-records.server.ts'
import { keyOf } from '#app/domain/assessment/item-rules.ts'
import { answerCheck } from '#app/operations/answer-check.server.ts'
import { assignCourse } from '#app/operations/assign-course.server.ts'
import { finishLesson } from '#app/operations/finish-lesson.server.ts'
import { openLesson } from '#app/operations/open-lesson.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { takeUpCourse } from '#app/operations/take-up-course.server.ts'
import { aLearner, publishAcademy } from '#tests/academy.ts'
import { useTestDatabase } from '#tests/database.ts'
import { answerPaper } from '#tests/sitting.ts'

useTestDatabase()
beforeAll(() => publishAcademy())

const courseSlug = 'first-steps'
const at = (minutes: number) => new Date(Date.parse('2026-07-24T01:00:00Z') + minutes * 60_000)
const clock = (minutes: number) => ({ now: at(minutes), timeZone: 'Asia/Shanghai' })
const lesson = (personId: string, lessonSlug: string) => ({ personId, courseSlug, lessonSlug })

async function read(personId: string, lessonSlug: string, minutes: number) {
  const place = lesson(personId, lessonSlug)
  await openLesson(place, 0, at(minutes))
  const choice = [lessonSlug === 'answer' ? 'true' : 'a']
  await answerCheck({ ...place, itemId: `fs-p-${lessonSlug}`, choice }, at(minutes))
  return finishLesson({ ...place, locale: 'zh-CN' }, clock(minutes + 1))
}

async function pass(personId: string, minutes: number): Promise<string> {
  const when = (step: number) => at(minutes + Math.min(step, 1))
  const attemptId = await answerPaper({ personId, examSlug: 'final' }, when, keyOf)
  await submitAttempt({ attemptId, asked: 'hand-in', personId }, clock(minutes + 2))
  return attemptId
}

test('a lesson counts when it was open long enough and its checks are answered, right or wrong', async () => {
  const personId = await aLearner('L1')
  await takeUpCourse({ personId, courseSlug }, at(0))
  const place = lesson(personId, 'listen')
  const finish = (minutes: number) => finishLesson({ ...place, locale: 'zh-CN' }, clock(minutes))
  expect(await finish(0)).toEqual({ outcome: 'not-found' })

  await openLesson(place, 0, at(0))
  expect(await finish(5)).toEqual({
    outcome: 'checks-unanswered',
    items: ['fs-p-listen'],
  })
  const wrong = { ...place, itemId: 'fs-p-listen', choice: ['a'] }
  expect(await answerCheck(wrong, at(0))).toEqual({ outcome: 'answered', correct: false })
  expect(await finish(0.25)).toEqual({ outcome: 'too-soon', waitSeconds: 15 })
  expect(await finish(0.5)).toMatchObject({ outcome: 'counted' })
  expect(await finish(9)).toMatchObject({ outcome: 'counted-before' })
})

test('counting a lesson twice at once counts it once', async () => {
  const personId = await aLearner('L2')
  await takeUpCourse({ personId, courseSlug }, at(0))
  const place = lesson(personId, 'listen')
  await openLesson(place, 0, at(0))
  await answerCheck({ ...place, itemId: 'fs-p-listen', choice: ['b'] }, at(0))
  const finish = () => finishLesson({ ...place, locale: 'en' }, clock(3))
  const both = await Promise.all([finish(), finish()])
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['counted', 'counted-before'])
})

test.each([
  ['exam last', ['listen', 'answer', 'exam']],
  ['lessons last', ['exam', 'listen', 'answer']],
])('a course completes with whatever it waited for: %s', async (title, steps) => {
  const personId = await aLearner(`L3-${steps[0]}`)
  await takeUpCourse({ personId, courseSlug }, at(0))
  let attemptId = ''
  for (const [index, step] of steps.entries()) {
    expect((await listCourseRecords(personId)).get(courseSlug)?.completedOn, title).toBe(null)
    if (step === 'exam') attemptId = await pass(personId, index * 30)
    else await read(personId, step, index * 30)
  }
  const record = (await listCourseRecords(personId)).get(courseSlug)
  expect(record).toMatchObject({
    completedOn: '2026-07-24',
    completion: { attemptId, earned: 7, total: 7 },
  })
})

test('an assignment opens a cycle for everybody below a department who has none', async () => {
  const assigned = await aLearner('L4')
  const taken = await aLearner('L5')
  await takeUpCourse({ personId: taken, courseSlug }, at(0))
  const given = {
    courseSlug,
    audience: { kind: 'everyone' as const },
    dueOn: '2026-08-07',
    by: null,
  }
  const result = await assignCourse(given, at(1))
  expect(result).toMatchObject({ outcome: 'assigned' })
  expect((await listCourseRecords(assigned)).get(courseSlug)?.dueOn).toBe('2026-08-07')
  expect((await listCourseRecords(taken)).get(courseSlug)?.dueOn).toBe(null)
  expect(await assignCourse({ ...given, dueOn: '2026-02-30' }, at(1))).toEqual({
    outcome: 'no-such-date',
  })
  expect(await assignCourse({ ...given, courseSlug: 'nothing' }, at(1))).toEqual({
    outcome: 'no-such-course',
  })
})

test('an answer to a check that the lesson does not ask keeps nothing', async () => {
  const personId = await aLearner('L6')
  const place = lesson(personId, 'listen')
  const answers = [
    { itemId: 'fs-e-1', choice: ['a'], outcome: 'not-found' },
    { itemId: 'fs-p-answer', choice: ['true'], outcome: 'not-found' },
    { itemId: 'fs-p-listen', choice: ['z'], outcome: 'unfit-answer' },
    { itemId: 'fs-p-listen', choice: [], outcome: 'nothing-chosen' },
  ]
  for (const { outcome, ...given } of answers)
    expect(await answerCheck({ ...place, ...given }, at(0))).toEqual({ outcome })
})

test('the course in force names its lessons by the hashes of what was published', async () => {
  const course = (await findCourse(courseSlug))!
  expect(course.manifest.lessons.map(({ slug }) => slug)).toEqual(['listen', 'answer'])
  const hashes = course.manifest.lessons.flatMap(({ renderings }) =>
    Object.values(renderings).map(({ revision }) => revision),
  )
  expect(new Set(hashes).size).toBe(4)
})
