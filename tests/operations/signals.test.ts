import { beforeAll, expect, test } from 'vitest'
import { readContentFolder } from '#app/content/content-folder.server.ts'
import { listAddressMarks } from '#app/data/attempt-addresses.server.ts'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { db } from '#app/data/database.server.ts'
import { listSignalTallies, listSitters } from '#app/data/sitters.server.ts'
import { MOST_SIGNALS } from '#app/domain/assessment/signals.ts'
import type { PageSignal } from '#app/domain/assessment/signal-packet.ts'
import { extendAttempts } from '#app/operations/extend-attempts.server.ts'
import { noteAddress } from '#app/operations/note-address.server.ts'
import { noteSignals } from '#app/operations/note-signals.server.ts'
import { publishContent } from '#app/operations/publish-content.server.ts'
import { replayAttempt } from '#app/operations/replay-attempt.server.ts'
import { saveEntry } from '#app/operations/save-entry.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { academyFolder, aLearner } from '#tests/academy.ts'
import { useTestDatabase } from '#tests/database.ts'
import { openAttempt } from '#tests/sitting.ts'

useTestDatabase()

/** So many seconds after the day begins. */
const at = (seconds: number) => new Date(Date.parse('2026-07-24T01:00:00Z') + seconds * 1000)

/** The exam of the small course, and the same without signals. */
beforeAll(async () => {
  const content = await readContentFolder(academyFolder)
  const [exam] = content.exams
  content.exams = [exam!, { ...exam!, slug: 'private', signals: false }]
  const result = await publishContent(content, { at: at(-9_000), by: null })
  if (result.outcome !== 'published') throw new Error(JSON.stringify(result.findings))
})

let people = 0
async function sitting(examSlug = 'final', address = '203.0.113.7') {
  const personId = await aLearner(`P${++people}`)
  const attemptId = await openAttempt({ personId, examSlug, address }, at(0))
  const { attempt } = (await findAttemptWithEvents(attemptId))!
  const choices = attempt.paper.items.filter(({ options }) => options.includes('a'))
  const items = choices.map(({ id }) => id)
  const answer = (item: string, seconds: number) =>
    saveEntry(
      {
        attemptId,
        personId,
        entry: { kind: 'answered', item, choice: ['a'] },
        made: {
          at: at(seconds),
          seen: 1,
          sender: { device: 'device1', page: 'page1', number: seconds },
        },
      },
      at(seconds),
    )
  return { personId, attemptId, items, answer }
}

const left = (seconds: number, number: number, item?: string): PageSignal => ({
  kind: 'left',
  madeAt: at(seconds).getTime(),
  from: { page: 'page1', number },
  ...(item && { item }),
})
const kinds = async (id: string) =>
  (await findAttemptWithEvents(id))!.events.map(({ body }) => body.kind)

test('signals go into the chain beside the answers, once, and replay finds nothing wrong', async () => {
  const { attemptId, personId, items, answer } = await sitting()
  await answer(items[0]!, 5)
  const signals: PageSignal[] = [
    left(10, 1, items[0]),
    {
      kind: 'returned',
      seconds: 8,
      madeAt: at(18).getTime(),
      from: { page: 'page1', number: 2 },
      item: items[0],
    },
  ]
  const first = await noteSignals({ attemptId, personId, signals }, at(18))
  expect(first).toMatchObject({ outcome: 'noted', kept: [{ sequence: 3 }, { sequence: 4 }] })
  const again = await noteSignals({ attemptId, personId, signals }, at(19))
  expect(again).toEqual({ outcome: 'noted', kept: [] })
  expect(await answer(items[1]!, 20)).toMatchObject({ outcome: 'saved', sequence: 5 })
  await submitAttempt(
    { attemptId, asked: 'hand-in', personId },
    { now: at(30), timeZone: 'Asia/Shanghai' },
  )
  expect(await noteSignals({ attemptId, personId, signals: [left(25, 3)] }, at(31))).toEqual({
    outcome: 'noted',
    kept: [],
  })
  expect(await kinds(attemptId)).toEqual([
    'opened',
    'answered',
    'left',
    'returned',
    'answered',
    'submitted',
  ])
  expect(await replayAttempt(attemptId)).toEqual([])
})

test('answers and signals that come at once are all kept, in one chain', async () => {
  const { attemptId, personId, items, answer } = await sitting()
  const saved = await Promise.all([
    ...items.map((item, place) => answer(item, place + 1)),
    ...items.map((_, place) =>
      noteSignals({ attemptId, personId, signals: [left(place, place + 1)] }, at(20)),
    ),
  ])
  expect(saved.filter(({ outcome }) => outcome === 'saved')).toHaveLength(items.length)
  expect(saved.filter(({ outcome }) => outcome === 'noted')).toHaveLength(items.length)
  expect(await kinds(attemptId)).toHaveLength(1 + 2 * items.length)
  expect(await replayAttempt(attemptId)).toEqual([])
})

test('nobody fills a chain with signals, and nobody notes any for somebody else', async () => {
  const { attemptId, personId } = await sitting()
  const send = (from: number) =>
    noteSignals(
      {
        attemptId,
        personId,
        signals: Array.from({ length: 20 }, (_, more) => left(1, from + more)),
      },
      at(9),
    )
  for (let from = 1; from <= MOST_SIGNALS + 60; from += 20) await send(from)
  expect(await kinds(attemptId)).toHaveLength(1 + MOST_SIGNALS)
  const other = await sitting()
  expect(
    await noteSignals({ attemptId, personId: other.personId, signals: [left(1, 1)] }, at(9)),
  ).toEqual({ outcome: 'not-found' })
})

test('another network address is noted once, without the address', async () => {
  const { attemptId, items, answer } = await sitting()
  await answer(items[0]!, 5)
  await noteAddress(attemptId, '203.0.113.7', at(5))
  await noteAddress(attemptId, '198.51.100.9', at(6))
  await noteAddress(attemptId, '198.51.100.9', at(7))
  await noteAddress(attemptId, '203.0.113.7', at(8))
  const { events } = (await findAttemptWithEvents(attemptId))!
  expect(events.at(-1)!.body).toEqual({ kind: 'moved', address: 2 })
  expect(events).toHaveLength(3)
  expect(JSON.stringify(events)).not.toMatch(/203\.0\.113|198\.51/)
  const marks = await listAddressMarks(attemptId)
  expect(marks.map((mark) => mark.length)).toEqual([4, 4])
  expect(await replayAttempt(attemptId)).toEqual([])

  // They can be deleted: nothing rests on them.
  await db().attemptAddress.deleteMany({ where: { attemptId } })
  expect(await replayAttempt(attemptId)).toEqual([])
})

test('of an exam without signals nothing is noted, nor of an attempt whose learner was not told', async () => {
  const { attemptId, personId } = await sitting('private')
  await noteSignals({ attemptId, personId, signals: [left(1, 1)] }, at(9))
  await noteAddress(attemptId, '198.51.100.9', at(9))
  expect(await kinds(attemptId)).toEqual(['opened'])
  expect(await db().attemptAddress.count({ where: { attemptId } })).toBe(0)
})

test('whoever keeps an eye on the room sees what was added since, whether or not it was read before', async () => {
  const { attemptId, personId, items, answer } = await sitting()
  const look = async () => (await listSitters('final', at(-1))).find(({ id }) => id === attemptId)!
  expect((await look()).progress).toMatchObject({ sequence: 1, savedAt: null })
  await answer(items[0]!, 5)
  await answer(items[1]!, 6)
  await noteSignals({ attemptId, personId, signals: [left(10, 1)] }, at(11))
  await extendAttempts(
    { examSlug: 'final', attemptId, minutes: 5, reason: 'A fire drill', by: personId },
    at(12),
  )
  const { progress, items: count, score } = await look()
  expect([...progress.answered].sort()).toEqual([items[0]!, items[1]!].sort())
  expect(progress).toMatchObject({
    savedAt: at(6).toISOString(),
    activeAt: at(6).toISOString(),
    extendedUntil: at(900).toISOString(),
    hasEnded: false,
    signals: { noted: true, left: 1, devices: ['device1'] },
  })
  expect([count, score]).toEqual([6, null])
  await submitAttempt(
    { attemptId, asked: 'hand-in', personId },
    { now: at(30), timeZone: 'Asia/Shanghai' },
  )
  expect(await look()).toMatchObject({ progress: { hasEnded: true }, score: { total: 7 } })
})

test('what is usual is told from the others that have ended', async () => {
  const { attemptId } = await sitting()
  const tallies = await listSignalTallies('final', attemptId)
  expect(tallies.length).toBeGreaterThan(0)
  expect(tallies.every(({ noted }) => noted)).toBe(true)
  expect(tallies.some((tally) => tally.left === 1 && tally.seconds === 8)).toBe(true)
})
