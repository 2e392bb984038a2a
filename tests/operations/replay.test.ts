// Over 300 lines: every way to falsify the same records, and at the end that none of it stayed.

import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/data/database.server.ts'
import { findAttemptRecord, findVerifiedContent } from '#app/data/records.server.ts'
import { keyOf } from '#app/domain/assessment/item-rules.ts'
import { canonicalJson, type Canonical } from '#app/domain/evidence/canonical-json.ts'
import { CertificateStatement, sealCertificate } from '#app/domain/evidence/certificate.ts'
import { attemptDifferences } from '#app/domain/evidence/replay.ts'
import { completionHash, type CompletionStatement } from '#app/domain/training/completion.ts'
import { answerCheck } from '#app/operations/answer-check.server.ts'
import { finishLesson } from '#app/operations/finish-lesson.server.ts'
import { openLesson } from '#app/operations/open-lesson.server.ts'
import { replayAttempt } from '#app/operations/replay-attempt.server.ts'
import { replayRecords } from '#app/operations/replay-records.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { takeUpCourse } from '#app/operations/take-up-course.server.ts'
import { aLearner, publishAcademy } from '#tests/academy.ts'
import { useTestDatabase } from '#tests/database.ts'
import { answerPaper } from '#tests/sitting.ts'
import { appendOnlyTables } from '../../prisma/append-only.ts'

useTestDatabase()

const onPostgres = Boolean(process.env.KEXIN_TEST_POSTGRES)
const at = (minutes: number) => new Date(Date.parse('2026-07-24T01:00:00Z') + minutes * 60_000)
const clock = (minutes: number) => ({ now: at(minutes), timeZone: 'Asia/Shanghai' })
const course = { courseSlug: 'first-steps' }

/** One learner has completed the course, in the second attempt; another has an attempt open. */
let passed: { personId: string; attemptId: string; cycleId: string }
let other: { personId: string; attemptId: string; cycleId: string }

function sit(personId: string, minutes: number, isRight: boolean): Promise<string> {
  const locale = isRight ? ('en' as const) : undefined // as it was before attempts said so
  const when = (step: number) => at(minutes + Math.min(step, 1))
  const opening = { personId, examSlug: 'final', locale }
  return answerPaper(opening, when, (item) => (isRight ? keyOf(item) : []))
}

async function begin(number: string): Promise<{ personId: string; cycleId: string }> {
  const personId = await aLearner(number)
  await takeUpCourse({ personId, ...course }, at(0))
  const { id } = await db().cycle.findFirstOrThrow({ where: { personId } })
  return { personId, cycleId: id }
}

beforeAll(async () => {
  await publishAcademy()
  const learner = await begin('R1')
  for (const lessonSlug of ['listen', 'answer']) {
    const lesson = { personId: learner.personId, ...course, lessonSlug }
    await openLesson(lesson, 0, at(1))
    const choice = [lessonSlug === 'answer' ? 'true' : 'a']
    await answerCheck({ ...lesson, itemId: `fs-p-${lessonSlug}`, choice }, at(2))
    await finishLesson({ ...lesson, locale: 'en' }, clock(9))
  }
  const failed = await sit(learner.personId, 10, false)
  await submitAttempt(
    { attemptId: failed, asked: 'hand-in', personId: learner.personId },
    clock(12),
  )
  const attemptId = await sit(learner.personId, 20, true)
  await submitAttempt({ attemptId, asked: 'hand-in', personId: learner.personId }, clock(22))
  passed = { ...learner, attemptId }
  const second = await begin('R2')
  other = { ...second, attemptId: await sit(second.personId, 30, true) }
  await unlock()
})

/** Somebody with the database in their hands takes the locks off. */
async function unlock() {
  for (const table of appendOnlyTables)
    for (const trigger of onPostgres ? ['append_only'] : ['no_update', 'no_delete'])
      await db().$executeRawUnsafe(
        `DROP TRIGGER "${table}_${trigger}"${onPostgres ? ` ON "${table}"` : ''}`,
      )
}

type Value = string | number | bigint | boolean | Date | null
type Key = Record<string, Value>

function literal(value: Value): string {
  if (value === null) return 'NULL'
  if (value instanceof Date) return `'${value.toISOString().replace('Z', '+00:00')}'`
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}

function whereOf(key: Key): string {
  return Object.entries(key)
    .map(([column, value]) => `"${column}" = ${literal(value)}`)
    .join(' AND ')
}

/** Changes one value behind the program's back, replays, and puts it back. */
async function replayWith(table: string, key: Key, column: string, change: (was: never) => Value) {
  const read = `SELECT "${column}" AS value FROM "${table}" WHERE ${whereOf(key)}`
  const [row] = await db().$queryRawUnsafe<{ value: Value }[]>(read)
  const was = row!.value
  const changed = change(was as never)
  const set = (value: Value, where: Key) =>
    db().$executeRawUnsafe(
      `UPDATE "${table}" SET "${column}" = ${literal(value)} WHERE ${whereOf(where)}`,
    )
  expect(await set(changed, key)).toBe(1)
  const { differences } = await replayRecords()
  expect(await set(was, column in key ? { ...key, [column]: changed } : key)).toBe(1)
  return differences.map(({ id }) => id)
}

test('an opening that says signals are noted belongs to no exam that notes none', async () => {
  const { recorded, earlier } = (await findAttemptRecord(passed.attemptId))!
  const content = (await findVerifiedContent(recorded!.examHash))!
  expect(attemptDifferences(recorded, content, earlier)).toEqual([])
  const silent = { ...content, exam: { ...content.exam, signals: false as const } }
  expect(attemptDifferences(recorded, silent, earlier)).toEqual(['head-differs-from-opening'])
})

test('a database as the program left it replays without a difference', async () => {
  const { content, ...report } = await replayRecords()
  expect(report).toEqual({ attempts: 3, completions: 1, differences: [] })
  expect(content).toBeGreaterThan(10)
  expect(await replayAttempt(passed.attemptId)).toEqual([])
  expect(await replayAttempt(other.attemptId)).toEqual([])
  expect(await replayAttempt('no-such-attempt')).toBeNull()
})

const text = () => 'changed'
const more = (was: number) => Number(was) + 1
const later = (was: Date) => new Date(new Date(was).getTime() + 1)
const gone = () => null
const inJson = (from: RegExp, to: string) => (was: string) => was.replace(from, to)

test.each<[string, (was: never) => Value]>([
  ['personId', () => other.personId],
  ['examSlug', text],
  ['examHash', text],
  ['cycleId', () => other.cycleId],
  ['cycleId', gone],
  ['number', () => 7],
  ['seed', text],
  ['paper', inJson(/"points":1/, '"points":2')],
  ['paper', inJson(/"a","/, '"d","')],
  ['paper', inJson(/:/, ': ')],
  ['paperHash', text],
  ['openedAt', later],
  ['deadlineAt', later],
  ['deadlineAt', gone],
])('a changed %s of an attempt is found out: %#', async (column, change) => {
  const found = await replayWith('Attempt', { id: passed.attemptId }, column, change)
  expect(found).toContain(passed.attemptId)
})

const answer = 3
const closing = 8
const opening = 1
test.each<[string, number, (was: never) => Value]>([
  ['attemptId', closing, () => other.attemptId],
  ['sequence', closing, () => 99],
  ['sequence', answer, () => 99],
  ['kind', answer, () => 'flagged'],
  ['kind', closing, () => 'expired'],
  ['at', answer, later],
  ['at', closing, later],
  ['body', answer, inJson(/"choice":\[.*?\]/, '"choice":[]')],
  ['body', opening, inJson(/"locale":"en"/, '"locale":"zh-CN"')],
  ['body', closing, inJson(/"earned":7/, '"earned":6')],
  ['body', closing, inJson(/submitted/, 'expired')],
  ['body', answer, text],
  ['previous', answer, text],
  ['hash', answer, text],
  ['hash', closing, text],
])('a changed %s of link %i is found out: %#', async (column, sequence, change) => {
  const { attemptId } = passed
  expect(await replayWith('AttemptEvent', { attemptId, sequence }, column, change)).toContain(
    attemptId,
  )
})

test.each<[string, (was: never) => Value]>([
  ['attemptId', () => other.attemptId],
  ['sequence', more],
  ['earned', more],
  ['total', more],
  ['passed', () => false],
  ['eventHash', text],
  ['at', later],
])('a changed %s of a score is found out', async (column, change) => {
  const { attemptId } = passed
  expect(await replayWith('Score', { attemptId, sequence: 1 }, column, change)).toContain(attemptId)
})

// The id of a certificate is its place on this server only, and certifies nothing.
test.each<[string, (was: never) => Value]>([
  ['number', text],
  ['code', text],
  ['personId', () => other.personId],
  ['attemptId', () => other.attemptId],
  ['examSlug', text],
  ['examHash', text],
  ['issuedAt', later],
  ['issuedOn', () => '2026-07-25'],
  ['validUntil', () => '2036-07-23'],
  ['validUntil', gone],
  ['statement', inJson(/"earned":7/, '"earned":6')],
  ['statement', text],
  ['hash', text],
])('a changed %s of a certificate is found out: %#', async (column, change) => {
  const { id } = await db().certificate.findFirstOrThrow({
    where: { attemptId: passed.attemptId },
  })
  expect(await replayWith('Certificate', { id }, column, change)).toContain(passed.attemptId)
})

test.each<[string, (was: never) => Value]>([
  ['courseHash', text],
  ['completedAt', later],
  ['completedOn', () => '2026-07-23'],
  ['attemptId', () => other.attemptId],
  ['attemptId', gone],
  ['earned', more],
  ['total', more],
  ['evidence', inJson(/"on":"2026/, '"on":"2025')],
  ['evidence', text],
  ['hash', text],
])('a changed %s of a completion is found out: %#', async (column, change) => {
  const { cycleId } = passed
  expect(await replayWith('Completion', { cycleId }, column, change)).toContain(cycleId)
})

test('a completion moved to somebody else is found out there', async () => {
  const { cycleId } = passed
  const found = await replayWith('Completion', { cycleId }, 'cycleId', () => other.cycleId)
  expect(found).toContain(other.cycleId)
})

test.each<[string, (was: never) => Value]>([
  ['cycleId', () => other.cycleId],
  ['lessonSlug', text],
  ['lessonHash', text],
  ['readAt', later],
])('a changed %s of a lesson read is found out', async (column, change) => {
  const { cycleId } = passed
  const key = { cycleId, lessonSlug: 'listen' }
  expect(await replayWith('LessonRead', key, column, change)).toContain(cycleId)
})

test.each([
  ['BankRevision', 'manifest', inJson(/"title"/, '"titel"')],
  ['CourseRevision', 'manifest', inJson(/"leastShare":\d+/, '"leastShare":0.5')],
  ['ExamRevision', 'manifest', inJson(/"slug"/, '"Slug"')],
  ['ExamRevision', 'slug', text],
  ['CourseRevision', 'sequence', () => 7],
  ['ItemRevision', 'itemId', text],
  ['ItemRevision', 'kind', text],
  ['ItemRevision', 'pool', text],
  ['ItemRevision', 'body', inJson(/:/, ': 1,"more":')],
])('published content is found out when changed: %s', async (table, column, change) => {
  const [row] = await db().$queryRawUnsafe<{ hash: string }[]>(`SELECT "hash" FROM "${table}"`)
  const found = await replayWith(table, { hash: row!.hash }, column, change)
  expect(found.join()).toMatch(/^(course|bank|exam|item) /)
})

test('a lesson that was changed or taken out where it is kept is found out', async () => {
  const blobs = await db().blob.findMany()
  const lesson = blobs.find(({ bytes }) => Buffer.from(bytes).includes('"source"'))!
  const { source } = JSON.parse(Buffer.from(lesson.bytes).toString()) as { source: string }
  const { hash, ...data } = blobs.find((blob) => blob.hash === source)!
  await db().blob.update({ where: { hash }, data: { bytes: Buffer.from('changed') } })
  expect((await replayRecords()).differences).toEqual([
    { record: 'content', id: `blob ${hash}`, what: 'content-changed' },
  ])
  await db().blob.delete({ where: { hash } })
  const { differences } = await replayRecords()
  await db().blob.create({ data: { hash, ...data } })
  expect(differences.map(({ id }) => id).join()).toContain(`needs ${hash}`)
})

test('a score added behind the one that was derived is found out', async () => {
  const { attemptId } = passed
  const score = await db().score.findFirstOrThrow({ where: { attemptId } })
  const key = { attemptId_sequence: { attemptId, sequence: 2 } }
  await db().score.create({ data: { ...score, sequence: 2, earned: score.total } })
  const { differences } = await replayRecords()
  await db().score.delete({ where: key })
  expect(differences).toEqual([{ record: 'attempt', id: attemptId, what: 'score-added' }])
})

test('a completion that rests on the attempt of somebody else, or of another cycle, does not hold', async () => {
  const { personId, cycleId } = passed
  const cycle = await db().cycle.findUniqueOrThrow({ where: { id: cycleId } })
  const own = await db().completion.findUniqueOrThrow({ where: { cycleId } })
  const reads = await db().lessonRead.findMany({ where: { cycleId } })
  for (const [owner, number] of [
    [other.personId, 2],
    [personId, 2],
  ] as const) {
    const id = `forged-${owner}`
    await db().cycle.create({ data: { ...cycle, id, personId: owner, number } })
    await db().lessonRead.createMany({ data: reads.map((read) => ({ ...read, cycleId: id })) })
    const statement = {
      ...(JSON.parse(own.evidence) as CompletionStatement),
      cycle: id,
      person: owner,
    }
    const evidence = canonicalJson(statement as unknown as Canonical)
    const hash = completionHash(statement)
    await db().completion.create({ data: { ...own, cycleId: id, evidence, hash } })
    const { differences } = await replayRecords()
    await db().completion.delete({ where: { cycleId: id } })
    await db().lessonRead.deleteMany({ where: { cycleId: id } })
    await db().cycle.delete({ where: { id } })
    expect(differences).toEqual([{ record: 'completion', id, what: 'does-not-hold' }])
  }
})

test('a completion moved to another course does not hold', async () => {
  const { cycleId } = passed
  expect(await replayWith('Cycle', { id: cycleId }, 'courseSlug', text)).toEqual([cycleId])
})

test('a completion that was taken out is missed', async () => {
  const { cycleId } = passed
  const completion = await db().completion.delete({ where: { cycleId } })
  const { differences } = await replayRecords()
  await db().completion.create({ data: completion })
  expect(differences).toEqual([{ record: 'cycle', id: cycleId, what: 'completion-missing' }])
})

test('an attempt that was taken out is missed by the next', async () => {
  const { personId, attemptId } = passed
  const where = { personId, number: 1 }
  const { events, scores, ...attempt } = await db().attempt.findFirstOrThrow({
    where,
    include: { events: true, scores: true },
  })
  await db().attemptEvent.deleteMany({ where: { attemptId: attempt.id } })
  await db().score.deleteMany({ where: { attemptId: attempt.id } })
  await db().attempt.delete({ where: { id: attempt.id } })
  const { differences } = await replayRecords()
  const one = await replayAttempt(attemptId)
  await db().attempt.create({ data: attempt })
  await db().attemptEvent.createMany({ data: events })
  await db().score.createMany({ data: scores })
  expect(differences).toEqual([{ record: 'attempt', id: attemptId, what: 'earlier-missing' }])
  expect(one).toEqual(['earlier-missing'])
})

/** Runs something while the database does not look whether what a row refers to is there. */
async function unchecked<T>(table: string, column: string, work: () => Promise<T>): Promise<T> {
  const [off, on] = onPostgres
    ? [
        `ALTER TABLE "${table}" DROP CONSTRAINT "${table}_${column}_fkey"`,
        `ALTER TABLE "${table}" ADD CONSTRAINT "${table}_${column}_fkey" FOREIGN KEY ("${column}") REFERENCES "${column === 'cycleId' ? 'Cycle' : 'Attempt'}"("id")`,
      ]
    : ['PRAGMA foreign_keys = OFF', 'PRAGMA foreign_keys = ON']
  await db().$executeRawUnsafe(off)
  return work().finally(() => db().$executeRawUnsafe(on))
}

test('a certificate, sealed as it should be, of an attempt that never was is found out', async () => {
  const found = await unchecked('Certificate', 'attemptId', async () => {
    const own = await db().certificate.findFirstOrThrow()
    const statement = {
      ...CertificateStatement.parse(JSON.parse(own.statement)),
      number: 'KX-2026-07-000999',
      attempt: 'never-was',
    }
    const forged = {
      ...own,
      ...sealCertificate(statement),
      id: 'forged',
      number: statement.number,
      attemptId: 'never-was',
      statement: canonicalJson(statement),
    }
    await db().certificate.create({ data: forged })
    const { differences } = await replayRecords()
    await db().certificate.delete({ where: { id: 'forged' } })
    return differences
  })
  expect(found).toEqual([
    { record: 'certificate', id: 'KX-2026-07-000999', what: 'attempt-missing' },
  ])
})

test('a completion whose cycle is gone is named, and does not keep the rest from being replayed', async () => {
  const found = await unchecked('Completion', 'cycleId', () =>
    replayWith('Completion', { cycleId: passed.cycleId }, 'cycleId', () => 'never-was'),
  )
  expect(found).toEqual([passed.cycleId, 'never-was'])
})

test('nothing of all this stayed changed', async () => {
  expect((await replayRecords()).differences).toEqual([])
})
