import { beforeAll, expect, test } from 'vitest'
import { closeAttempts } from '#app/close-attempts.server.ts'
import { listAttempts } from '#app/data/attempt-ends.server.ts'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { getItems } from '#app/data/catalog.server.ts'
import { listCertificates } from '#app/data/certificates.server.ts'
import { db } from '#app/data/database.server.ts'
import {
  brokenLink,
  linkEvent,
  storedBody,
  type AttemptEventBody,
} from '#app/domain/assessment/attempt-event.ts'
import { attemptState } from '#app/domain/assessment/attempt.ts'
import { keyOf } from '#app/domain/assessment/item-rules.ts'
import { replayAttempt } from '#app/operations/replay-attempt.server.ts'
import { saveEntry } from '#app/operations/save-entry.server.ts'
import { startAttempt } from '#app/operations/start-attempt.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { aLearner, publishAcademy } from '#tests/academy.ts'
import { useTestDatabase } from '#tests/database.ts'
import { openAttempt } from '#tests/sitting.ts'

useTestDatabase()
beforeAll(() => publishAcademy())

const examSlug = 'final' // 6 items, 7 points, 5 to pass, 10 minutes, 2 attempts
const opening = new Date('2026-07-24T01:00:00.000Z')
const after = (seconds: number) => new Date(opening.getTime() + seconds * 1000)
const clock = (seconds: number) => ({ now: after(seconds), timeZone: 'Asia/Shanghai' })

let people = 0
/** Somebody new who has just opened an attempt. */
async function sitting(at = opening) {
  const personId = await aLearner(`E${++people}`)
  const attemptId = await openAttempt({ personId, examSlug, seed: 'seed' }, at)
  const { attempt } = (await findAttemptWithEvents(attemptId))!
  const items = attempt.paper.items.map(({ id }) => id)
  const answer = (item: string, choice: string[], seconds: number) =>
    saveEntry(
      { attemptId, personId, entry: { kind: 'answered', item, choice }, made: null },
      after(seconds),
    )
  return { personId, attemptId, attempt, items, answer }
}

async function chainOf(attemptId: string) {
  const { attempt, events } = (await findAttemptWithEvents(attemptId))!
  const broken = brokenLink(attempt.paperHash, events)
  return { events, broken, state: attemptState(events), last: attempt.last.body.kind }
}

test('opening an exam twice at once makes one attempt', async () => {
  const personId = await aLearner(`E${++people}`)
  const results = await Promise.all(
    Array.from({ length: 5 }, () => startAttempt({ personId, examSlug }, opening)),
  )
  expect(results.map(({ outcome }) => outcome).sort()).toEqual([
    ...Array.from({ length: 4 }, () => 'continued'),
    'started',
  ])
  expect(new Set(results.map((result) => 'attemptId' in result && result.attemptId)).size).toBe(1)
  expect(await listAttempts(personId, examSlug)).toHaveLength(1)
})

test('the paper of the second attempt has items that were not on the first', async () => {
  const { personId, attemptId, items } = await sitting()
  await submitAttempt({ attemptId, asked: 'hand-in', personId }, clock(60))
  const second = await startAttempt({ personId, examSlug }, after(120))
  if (second.outcome !== 'started') throw new Error(second.outcome)
  const { attempt } = (await findAttemptWithEvents(second.attemptId))!
  const single = attempt.paper.items.filter(({ points }) => points === 1).map(({ id }) => id)
  expect(single.filter((id) => !items.includes(id)).length).toBeGreaterThan(0)
})

test('20 answers saved at once are all kept, in an unbroken chain', async () => {
  const { attemptId, items, answer } = await sitting()
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      answer(items[at % items.length]!, [], 1 + at).then(({ outcome }) => outcome),
    ),
  )
  expect(results).toEqual(Array.from({ length: 20 }, () => 'saved'))
  const { events, broken } = await chainOf(attemptId)
  expect(broken).toBeNull()
  expect(events.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: 21 }, (_, at) => at + 1),
  )
})

test('a packet sent twice at once is kept once', async () => {
  const { personId, attemptId, items } = await sitting()
  const entry = { kind: 'answered', item: items[0]!, choice: [] } as const
  const made = { at: after(5), seen: 1 }
  const [one, two] = await Promise.all([
    saveEntry({ attemptId, personId, entry, made }, after(6)),
    saveEntry({ attemptId, personId, entry, made }, after(7)),
  ])
  expect(one).toEqual(two)
  expect((await chainOf(attemptId)).events).toHaveLength(2)
})

test('answers of two devices: what was made later counts, though it came first', async () => {
  const { personId, attemptId, attempt } = await sitting()
  const { id: item, options } = attempt.paper.items.find(({ options }) => options.length === 4)!
  const save = (choice: string, made: number, arrives: number) =>
    saveEntry(
      {
        attemptId,
        personId,
        entry: { kind: 'answered', item, choice: [choice] },
        made: { at: after(made), seen: 1 },
      },
      after(arrives),
    )
  expect(await save(options[0]!, 20, 21)).toMatchObject({ outcome: 'saved', sequence: 2 })
  expect(await save(options[1]!, 10, 30)).toEqual({ outcome: 'overtaken' })
  expect(await save(options[2]!, 25, 31)).toMatchObject({ outcome: 'saved', sequence: 3 })
  expect((await chainOf(attemptId)).state.responses[item]).toEqual([options[2]])
})

test('an answer arrives until the deadline and its grace, and not after', async () => {
  const { attemptId, items, answer } = await sitting()
  expect(await answer(items[0]!, [], 603)).toMatchObject({ outcome: 'saved' })
  expect(await answer(items[0]!, [], 603.001)).toEqual({ outcome: 'closed' })
  expect((await chainOf(attemptId)).events).toHaveLength(2)
})

/** What a device sends: the answer to a question of its page, made and arriving so many seconds after the start. */
async function packets() {
  const { attemptId, personId, items } = await sitting()
  const save = (number: number, made: number, arrives: number, device = 'laptop') =>
    saveEntry(
      {
        attemptId,
        personId,
        entry: { kind: 'answered', item: items[number]!, choice: [] },
        made: { at: after(made), seen: 1, sender: { device, page: `${device}1`, number } },
      },
      after(arrives),
    )
  const allSent = (device: string, seconds: number) =>
    submitAttempt({ attemptId, personId, asked: { allSentBy: device } }, clock(seconds))
  return { attemptId, save, allSent }
}

test('what a device made in time and delivers late is kept and marked, what it made later is not', async () => {
  const { attemptId, save } = await packets()
  expect(await save(1, 599, 700)).toMatchObject({ outcome: 'saved' })
  expect(await save(2, 601, 700)).toEqual({ outcome: 'closed' })
  expect(await save(3, 599, 721)).toEqual({ outcome: 'closed' })
  await submitAttempt({ attemptId, asked: 'expire' }, clock(721))
  const { events, last } = await chainOf(attemptId)
  expect(events.filter(({ body }) => 'late' in body && body.late)).toHaveLength(1)
  expect(last).toBe('expired')
  expect(await replayAttempt(attemptId)).toEqual([])
})

test('a device that has sent all gets the result at once, unless another one may have something', async () => {
  const alone = await packets()
  await alone.save(1, 500, 501)
  expect(await alone.allSent('laptop', 599)).toEqual({ outcome: 'still-open' })
  expect(await alone.allSent('laptop', 601)).toEqual({ outcome: 'concluded' })
  const two = await packets()
  await two.save(1, 500, 501)
  await two.save(2, 500, 502, 'phone0')
  expect(await two.allSent('laptop', 601)).toEqual({ outcome: 'still-open' })
  expect(await two.save(3, 590, 700, 'phone0')).toMatchObject({ outcome: 'saved' })
})

test('nobody answers, marks or hands in for somebody else', async () => {
  const { attemptId, items } = await sitting()
  const personId = await aLearner(`E${++people}`)
  const entry = { kind: 'answered', item: items[0]!, choice: [] } as const
  expect(await saveEntry({ attemptId, personId, entry, made: null }, after(1))).toEqual({
    outcome: 'not-found',
  })
  expect(await submitAttempt({ attemptId, asked: 'hand-in', personId }, clock(1))).toEqual({
    outcome: 'not-found',
  })
})

test('handing in twice at once makes one result, one certificate and one link', async () => {
  const { personId, attemptId, attempt, answer } = await sitting()
  const items = await getItems(attempt.paper.items.map(({ hash }) => hash))
  for (const { id, hash } of attempt.paper.items) await answer(id, keyOf(items.get(hash)!), 30)
  const results = await Promise.all(
    Array.from({ length: 4 }, () =>
      submitAttempt({ attemptId, asked: 'hand-in', personId }, clock(60)),
    ),
  )
  expect(results.map(({ outcome }) => outcome).sort()).toEqual([
    ...Array.from({ length: 3 }, () => 'already-closed'),
    'concluded',
  ])
  const [only] = await listAttempts(personId, examSlug)
  expect(await db().score.count({ where: { attemptId } })).toBe(1)
  expect(only?.score).toMatchObject({ earned: 7, total: 7, passed: true })
  expect(await listCertificates(personId)).toHaveLength(1)
  expect((await chainOf(attemptId)).last).toBe('submitted')
  expect(await startAttempt({ personId, examSlug }, after(90))).toEqual({
    outcome: 'passed',
    attemptId,
  })
})

test('answers saved while the attempt is handed in are before it in the chain, or refused', async () => {
  const { personId, attemptId, items, answer } = await sitting()
  const [handedIn, ...saves] = await Promise.all([
    submitAttempt({ attemptId, asked: 'hand-in', personId }, clock(60)),
    ...items.map((item) => answer(item, [], 60)),
  ])
  expect(handedIn.outcome).toBe('concluded')
  const { events, broken } = await chainOf(attemptId)
  expect(broken).toBeNull()
  expect(events.at(-1)!.body.kind).toBe('submitted')
  expect(events).toHaveLength(2 + saves.filter(({ outcome }) => outcome === 'saved').length)
})

test('a link that another instance of the server has added is never written over', async () => {
  const { attemptId, attempt, items, answer } = await sitting()
  await answer(items[0]!, [], 10)
  const addElsewhere = async (body: AttemptEventBody) => {
    const { events } = await chainOf(attemptId)
    const { body: _, ...link } = linkEvent(events.at(-1)!, body, after(20))
    await db().attemptEvent.create({
      data: { attemptId, ...link, kind: body.kind, body: storedBody(body) },
    })
  }
  await addElsewhere({ kind: 'answered', item: items[1]!, choice: [] })
  expect(await answer(items[2]!, [], 30)).toMatchObject({ outcome: 'saved', sequence: 4 })
  await addElsewhere({ kind: 'submitted', earned: 0, total: 7 })
  expect(await answer(items[3]!, [], 40)).toEqual({ outcome: 'closed' })
  const { events } = await chainOf(attemptId)
  expect(brokenLink(attempt.paperHash, events)).toBeNull()
  expect(events).toHaveLength(5)
})

test('when time is over the server closes by itself, with what was saved; others stay open', async () => {
  const early = await sitting()
  const later = await sitting(after(300))
  expect((await early.answer(early.items[0]!, [], 10)).outcome).toBe('saved')
  await closeAttempts(after(720))
  expect((await chainOf(early.attemptId)).last).toBe('answered')
  await closeAttempts(after(721))
  expect((await chainOf(early.attemptId)).last).toBe('expired')
  expect((await chainOf(later.attemptId)).last).toBe('opened')
  expect(await closeAttempts(after(722))).toEqual({ closed: 0 })
  expect(await db().score.count({ where: { attemptId: early.attemptId } })).toBe(1)
  expect(await submitAttempt({ attemptId: early.attemptId, asked: 'expire' }, clock(730))).toEqual({
    outcome: 'already-closed',
  })
})

test('an attempt whose time is over counts, so that nobody has more tries than the exam allows', async () => {
  const { personId, attemptId } = await sitting()
  await submitAttempt({ attemptId, asked: 'expire' }, clock(721))
  const second = await startAttempt({ personId, examSlug }, after(730))
  if (second.outcome !== 'started') throw new Error(second.outcome)
  await submitAttempt({ attemptId: second.attemptId, asked: 'hand-in', personId }, clock(800))
  expect(await startAttempt({ personId, examSlug }, after(900))).toEqual({
    outcome: 'no-attempt-left',
  })
})
