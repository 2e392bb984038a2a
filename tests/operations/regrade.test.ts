import { beforeAll, expect, test } from 'vitest'
import { listAttempts } from '#app/data/attempt-ends.server.ts'
import { getItems } from '#app/data/catalog.server.ts'
import { findCertificateByCode, listCertificates } from '#app/data/certificates.server.ts'
import { db } from '#app/data/database.server.ts'
import { listUnfinishedRegrades } from '#app/data/regrades.server.ts'
import { finishRegrades } from '#app/finish-regrades.server.ts'
import type { Correction } from '#app/domain/assessment/correction.ts'
import { keyOf } from '#app/domain/assessment/item-rules.ts'
import { applyRegrade } from '#app/operations/apply-regrade.server.ts'
import { openRegrade } from '#app/operations/open-regrade.server.ts'
import { previewRegrade } from '#app/operations/preview-regrade.server.ts'
import { replayAttempt } from '#app/operations/replay-attempt.server.ts'
import { replayRecords } from '#app/operations/replay-records.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { aLearner, publishAcademy } from '#tests/academy.ts'
import { useTestDatabase } from '#tests/database.ts'
import { answerPaper } from '#tests/sitting.ts'
import { appendOnlyTables } from '../../prisma/append-only.ts'

useTestDatabase()

const examSlug = 'final' // 7 points, 5 to pass; every paper asks the one true or false
const onPostgres = Boolean(process.env.KEXIN_TEST_POSTGRES)
const at = (minutes: number) => new Date(Date.parse('2026-07-24T01:00:00Z') + minutes * 60_000)
const clock = (minutes: number) => ({ now: at(minutes), timeZone: 'Asia/Shanghai' })

/** Somebody opens the exam and answers what `isRight` says; `wrong` items get no answer. */
async function sit(number: string, isRight: (kind: string, place: number) => boolean) {
  const personId = await aLearner(number)
  const when = (step: number) => at(Math.min(step, 1))
  const attemptId = await answerPaper({ personId, examSlug }, when, (item, hash, place) => {
    const key = keyOf(item)
    const wrong = item.kind === 'true-false' ? [key[0] === 'true' ? 'false' : 'true'] : []
    if (item.kind === 'true-false') revision = hash
    return isRight(item.kind, place) ? key : wrong
  })
  const handIn = (minutes: number) =>
    submitAttempt({ attemptId, asked: 'hand-in', personId }, clock(minutes))
  const scores = () => db().score.findMany({ where: { attemptId }, orderBy: { sequence: 'asc' } })
  return { personId, attemptId, handIn, scores }
}

let revision = ''
let almost: Awaited<ReturnType<typeof sit>>
let all: typeof almost
let late: typeof almost
let just: typeof almost

const flip = async (): Promise<Correction> => {
  const item = (await getItems([revision])).get(revision)!
  return { as: 'key', key: [keyOf(item)[0] === 'true' ? 'false' : 'true'] }
}
const wanted = async (id: string, more: object = {}) => ({
  id,
  examSlug,
  revision,
  correction: await flip(),
  mayFall: false,
  reason: {
    'zh-CN': '新规定之后，这句话不成立。',
    en: 'The statement is false since the new rule.',
  },
  by: 'trainer',
  ...more,
})

beforeAll(async () => {
  await publishAcademy()
  // Misses the true or false and the multiple choice: 4 of 7.
  almost = await sit('G1', (kind) => kind === 'single-choice')
  await almost.handIn(5)
  all = await sit('G2', () => true)
  await all.handIn(5)
  just = await sit('G4', (kind) => kind !== 'multiple-choice')
  await just.handIn(5)
  late = await sit('G3', (kind) => kind === 'single-choice')
})

test('the preview counts who gains, loses and now passes, and keeps nothing', async () => {
  const gentle = await previewRegrade(await wanted('p'), at(20))
  expect(gentle).toMatchObject({
    outcome: 'previewed',
    preview: {
      asked: 3,
      gain: 1,
      lose: 0,
      nowPass: 1,
      noLongerPass: 0,
      effects: [
        { number: 'G1', before: { earned: 4, passed: false }, after: { earned: 5, passed: true } },
      ],
    },
  })
  const strict = await previewRegrade(await wanted('p', { mayFall: true }), at(20))
  expect(strict).toMatchObject({
    preview: { asked: 3, gain: 1, lose: 2, nowPass: 1, noLongerPass: 1 },
  })
  expect(await db().regrade.count()).toBe(0)
  expect(await almost.scores()).toHaveLength(1)
})

test.each([
  ['without a reason', { reason: { 'zh-CN': ' ', en: ' ' } }, 'no-reason'],
  ['without a reason in one language', { reason: { en: 'New rule.' } }, 'no-reason'],
  ['of an item that is not asked', { revision: 'f'.repeat(64) }, 'not-asked'],
  ['that makes no item', { correction: { as: 'key', key: ['z'] } as Correction }, 'unfit'],
])('a regrade %s is refused', async (_, more, outcome) => {
  expect(await openRegrade(await wanted('refused', more), at(20))).toEqual({ outcome })
  expect(await db().regrade.count()).toBe(0)
})

test('a regrade asked for twice at once is one, and reaches each attempt once', async () => {
  const request = await wanted('r1')
  const opened = await Promise.all([openRegrade(request, at(20)), openRegrade(request, at(20))])
  expect(opened.map(({ outcome }) => outcome).sort()).toEqual(['opened', 'opened-before'])
  // The server was killed before it reached anybody: the attempts wait for it.
  expect(await listUnfinishedRegrades()).toEqual(['r1'])
  expect(await replayAttempt(all.attemptId)).toEqual(['regrade-missing'])
  await Promise.all([applyRegrade('r1', clock(21)), applyRegrade('r1', clock(21))])
  expect(await applyRegrade('r1', clock(22))).toEqual({ outcome: 'applied', reached: 0 })
  expect(await finishRegrades(at(22))).toEqual({ regraded: 0 })
  expect(await listUnfinishedRegrades()).toEqual([])
  expect(await almost.scores()).toMatchObject([
    { sequence: 1, earned: 4, passed: false },
    { sequence: 2, earned: 5, passed: true },
  ])
  expect(await all.scores()).toMatchObject([
    { sequence: 1, earned: 7 },
    { sequence: 2, earned: 7, passed: true },
  ])
})

test('who now passes has passed everywhere, and has a certificate of that day', async () => {
  const [attempt] = await listAttempts(almost.personId, examSlug)
  expect(attempt).toMatchObject({ open: false, passed: true, score: { earned: 5 } })
  const [certificate, ...more] = await listCertificates(almost.personId)
  expect(more).toEqual([])
  expect(certificate).toMatchObject({ issuedAt: at(21) })
  expect(await listCertificates(all.personId)).toHaveLength(1)
})

test('an attempt handed in afterwards is put right as it is closed', async () => {
  await Promise.all([late.handIn(8), late.handIn(8)])
  expect(await late.scores()).toMatchObject([
    { sequence: 1, earned: 4, passed: false },
    { sequence: 2, earned: 5, passed: true },
  ])
  expect(await listCertificates(late.personId)).toHaveLength(1)
})

test('all of it replays', async () => {
  expect((await replayRecords()).differences).toEqual([])
  for (const { attemptId } of [almost, all, late])
    expect(await replayAttempt(attemptId)).toEqual([])
})

test('a regrade that lets scores fall takes the pass and leaves what was recorded', async () => {
  const request = await wanted('r2', { mayFall: true })
  expect(await openRegrade(request, at(30))).toEqual({ outcome: 'opened' })
  await finishRegrades(at(31))
  expect((await all.scores()).map(({ earned }) => earned)).toEqual([7, 7, 6])
  // Its certificate stays as it was issued, and is withdrawn.
  expect((await just.scores()).map(({ passed }) => passed)).toEqual([true, true, false])
  const [certificate] = await listCertificates(just.personId)
  expect(certificate).toMatchObject({ issuedAt: at(5), stands: false })
  expect(await findCertificateByCode(certificate!.code)).toMatchObject({ stands: false })
  expect((await replayRecords()).differences).toEqual([])

  const back = await wanted('r3', { mayFall: true, correction: { as: 'dropped' } })
  await openRegrade(back, at(32))
  expect(await applyRegrade('r3', clock(33))).toEqual({ outcome: 'applied', reached: 4 })
  expect((await all.scores()).map(({ earned }) => earned)).toEqual([7, 7, 6, 7])
  expect((await listCertificates(just.personId)).map(({ stands }) => stands)).toEqual([true])
  expect((await replayRecords()).differences).toEqual([])
})

/** Changes a row behind the program's back, asks what replay says of an attempt, and puts it back. */
async function replayAfter(sql: string, undo: () => Promise<unknown>) {
  expect(await db().$executeRawUnsafe(sql)).toBe(1)
  const differences = await replayAttempt(almost.attemptId)
  await undo()
  return differences
}

test('a regrade that was changed, left out or added is named', async () => {
  for (const table of appendOnlyTables)
    for (const trigger of onPostgres ? ['append_only'] : ['no_update', 'no_delete'])
      await db().$executeRawUnsafe(
        `DROP TRIGGER "${table}_${trigger}"${onPostgres ? ` ON "${table}"` : ''}`,
      )
  const row = await db().regrade.findUniqueOrThrow({ where: { id: 'r1' } })
  const { id, ...data } = row
  const putBack = () => db().regrade.update({ where: { id }, data })
  for (const [column, value] of [
    ['reason', 'Another reason'],
    ['by', 'somebody else'],
    ['change', '{"mayFall":true,"scores":"dropped"}'],
    ['hash', 'f'.repeat(64)],
  ])
    expect(
      await replayAfter(`UPDATE "Regrade" SET "${column}" = '${value}' WHERE "id" = 'r1'`, putBack),
    ).toContain('regrade-unknown')
  const removed = await replayAfter(`DELETE FROM "Regrade" WHERE "id" = 'r1'`, () =>
    db().regrade.create({ data: row }),
  )
  expect(removed).toContain('regrade-unknown')

  const scores = await almost.scores()
  const last = scores.at(-1)!
  const key = { attemptId: almost.attemptId, sequence: last.sequence }
  await db().score.delete({ where: { attemptId_sequence: key } })
  expect(await replayAttempt(almost.attemptId)).toEqual(['score-missing'])
  const event = await db().attemptEvent.findFirstOrThrow({
    where: { attemptId: almost.attemptId },
    orderBy: { sequence: 'desc' },
  })
  const link = { attemptId: almost.attemptId, sequence: event.sequence }
  await db().attemptEvent.delete({ where: { attemptId_sequence: link } })
  expect(await replayAttempt(almost.attemptId)).toEqual(['regrade-missing'])
  await db().attemptEvent.create({ data: event })
  await db().score.create({ data: last })
  expect(await replayAttempt(almost.attemptId)).toEqual([])
})
