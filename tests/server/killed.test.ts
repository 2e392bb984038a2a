import { afterEach, beforeAll, expect, inject, test } from 'vitest'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { closeDatabase } from '#app/data/database.server.ts'
import type { Packet, PacketReply } from '#app/domain/assessment/packet.ts'
import { startAttempt } from '#app/operations/start-attempt.server.ts'
import { makeLearners } from '#tests/bench/people.ts'
import { useDemoServer } from './demo-server.ts'

const server = useDemoServer()
process.env.KEXIN_DATA = server.dataFolder

const EXAM = 'customer-centric-selling'
const LEARNERS = 5
const TIMES = 3
const ANSWERS_EACH_TIME = 40

/** Somebody at an exam, and every answer that the server has said is saved. */
type Sitting = {
  attemptId: string
  token: string
  items: { id: string; options: readonly string[] }[]
  seen: number
  acknowledged: { sequence: number; item: string; choice: string[] }[]
}

let sittings: Sitting[]
beforeAll(async () => {
  if (inject('leftOut')) return
  const learners = await makeLearners(LEARNERS)
  sittings = await Promise.all(
    learners.map(async ({ id, token }) => {
      const begun = await startAttempt({ personId: id, examSlug: EXAM }, new Date())
      if (begun.outcome !== 'started') throw new Error(begun.outcome)
      const { attempt } = (await findAttemptWithEvents(begun.attemptId))!
      const { attemptId } = begun
      return { attemptId, token, items: attempt.paper.items, seen: 1, acknowledged: [] }
    }),
  )
  // The next start must find the database as the killed process leaves it, with nobody else holding it open.
  await closeDatabase()
})
afterEach(closeDatabase)

test('every answer the server has acknowledged is there after the process was killed, three times', async () => {
  for (let time = 0; time < TIMES; time++) {
    const before = acknowledged()
    // Ends with the server: the first answer that it does not take is the last.
    const answering = sittings.map(async (sitting) => {
      for (let turn = 0; ; turn++) await answer(sitting, turn + time)
    })
    const atWork = Promise.allSettled(answering)
    while (acknowledged() < before + ANSWERS_EACH_TIME) await new Promise(setImmediate)
    await server.stop('SIGKILL')
    await atWork
    await server.start()

    for (const { attemptId, acknowledged: told } of sittings) {
      const { events } = (await findAttemptWithEvents(attemptId))!
      const kept = events.flatMap(({ sequence, body }) =>
        body.kind === 'answered' ? [{ sequence, item: body.item, choice: body.choice }] : [],
      )
      for (const one of told) expect(kept).toContainEqual(one)
    }
    await closeDatabase()
  }
  expect(acknowledged()).toBeGreaterThanOrEqual(TIMES * ANSWERS_EACH_TIME)
})

test('after that everybody can go on, and hand in', async () => {
  for (const sitting of sittings) {
    await answer(sitting, 1)
    const handedIn = await fetch(`${server.origin()}/learn/attempts/${sitting.attemptId}/hand-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: `kexin=${sitting.token}` },
    })
    expect(handedIn.headers.get('Location')).toBe(`/learn/attempts/${sitting.attemptId}/result`)
  }
})

function acknowledged(): number {
  return sittings.reduce((sum, sitting) => sum + sitting.acknowledged.length, 0)
}

/** Answers the next question and waits for the word that it is saved; a dead server answers nothing. */
async function answer(sitting: Sitting, turn: number): Promise<void> {
  const item = sitting.items[turn % sitting.items.length]!
  const choice = [item.options[turn % item.options.length]!]
  const packet: Packet = {
    entry: { kind: 'answered', item: item.id, choice },
    madeAt: Date.now(),
    seen: sitting.seen,
  }
  const reply = await fetch(`${server.origin()}/learn/attempts/${sitting.attemptId}/answer`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Cookie: `kexin=${sitting.token}` },
    body: JSON.stringify(packet),
  })
  const told = (await reply.json()) as PacketReply
  if (told.outcome !== 'saved') throw new Error(`${reply.status} ${told.outcome}`)
  sitting.seen = told.sequence
  sitting.acknowledged.push({ sequence: told.sequence, item: item.id, choice })
}
