import { beforeAll, expect, test } from 'vitest'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { getItems } from '#app/data/catalog.server.ts'
import { db } from '#app/data/database.server.ts'
import { firstSittingPages } from '#app/data/first-attempts.server.ts'
import { dealtIds, keyOf } from '#app/domain/assessment/item-rules.ts'
import { attemptState } from '#app/domain/assessment/attempt.ts'
import { scorePaper } from '#app/domain/assessment/score.ts'
import { sittingFigures } from '#app/domain/assessment/statistics/sitting.ts'
import type { Locale } from '#app/domain/locale.ts'
import { measureExam } from '#app/operations/measure-exam.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { aLearner, publishAcademy } from '#tests/academy.ts'
import { useTestDatabase } from '#tests/database.ts'
import { answerPaper } from '#tests/sitting.ts'

useTestDatabase()

const examSlug = 'final' // 6 items, 7 points, 5 to pass, 2 attempts
const at = (seconds: number) => new Date(Date.parse('2026-07-24T01:00:00Z') + seconds * 1000)

/** Somebody who gets the first so many items of their paper right, a minute for each, and the rest wrong. */
async function sit(personId: string, right: number, locale: Locale, handsIn = true) {
  const when = (step: number) => at(60 * step)
  const opening = { personId, examSlug, locale }
  const attemptId = await answerPaper(opening, when, (item, _, place) => {
    const key = keyOf(item)
    const wrong = dealtIds(item).find((option) => !key.includes(option))!
    return place < right ? key : [wrong]
  })
  const clock = { now: at(400), timeZone: 'Asia/Shanghai' }
  if (handsIn) await submitAttempt({ attemptId, asked: 'hand-in', personId }, clock)
}

beforeAll(async () => {
  await publishAcademy()
  for (let number = 0; number < 12; number++) {
    const personId = await aLearner(`S${number}`)
    await sit(personId, number % 3 === 0 ? 2 : 6, number % 2 ? 'en' : 'zh-CN')
  }
})

test('an exam is measured over the first attempts of everybody, as they were scored', async () => {
  const { forms, items } = await measureExam(examSlug)
  const [form] = forms
  expect(form).toMatchObject({ places: 6, total: 7, n: 12 })
  expect(form!.passed).toMatchObject({ outcome: 'measured', value: 8 / 12, n: 12 })
  expect(form!.reliability).toEqual({ outcome: 'too-few', n: 12, least: 30 })
  if (form!.scores.outcome !== 'measured') throw new Error()
  expect(form!.scores.bins.reduce((sum, { count }) => sum + count, 0)).toBe(12)
  expect(form!.scores.bins.at(-1)).toEqual({ from: 7, to: 7, count: 8 })

  expect(items.reduce((sum, { n }) => sum + n, 0)).toBe(12 * 6)
  for (const item of items) {
    expect(item.languages.reduce((sum, { n }) => sum + n, 0)).toBe(item.n)
    expect(item.languages.map(({ language }) => language)).not.toContain(null)
    if (item.time.outcome === 'measured') expect(item.time.median).toBe(60_000)
  }
})

test('a second attempt, and one that is not handed in, count for nothing; another hand-in does at once', async () => {
  const before = await measureExam(examSlug)
  expect(await measureExam(examSlug)).toBe(before)
  const again = await aLearner('S-again')
  await sit(again, 0, 'en')
  const after = await measureExam(examSlug)
  expect(after.forms[0]!.n).toBe(13)
  await sit(again, 6, 'en')
  await sit(await aLearner('S-open'), 6, 'en', false)
  expect((await measureExam(examSlug)).forms[0]!.n).toBe(13)
})

test('an exam nobody has sat has no figures', async () => {
  expect(await measureExam('unknown')).toEqual({ forms: [], items: [] })
})

test('what is read for statistics is what the attempts hold', async () => {
  const read = []
  for await (const page of firstSittingPages(examSlug)) read.push(...page)
  expect(read).toHaveLength(13)
  const attempts = await db().attempt.findMany({
    where: { examSlug, number: 1, scores: { some: {} } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const [at, { id }] of attempts.entries()) {
    const { attempt, events } = (await findAttemptWithEvents(id))!
    const items = await getItems(attempt.paper.items.map(({ hash }) => hash))
    const scores = scorePaper(attempt.paper, items, attemptState(events).responses)
    const { score, ...figures } = read[at]!
    expect(figures).toEqual(sittingFigures(attempt.paper, items, events, scores.items))
    expect(score).toMatchObject({ earned: scores.earned, total: scores.total })
  }
})
