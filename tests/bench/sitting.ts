import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { getItems } from '#app/data/catalog.server.ts'
import { keyOf } from '#app/domain/assessment/item-rules.ts'
import type { Packet, PacketReply } from '#app/domain/assessment/packet.ts'
import { answerPath } from '#app/routes/learn/exam/exam-paths.ts'
import type { Answer, Client } from './load.ts'

/** A learner at an open attempt, and the last link of its chain that the server has told. */
export type Sitting = { client: Client; attemptId: string; items: readonly Asked[]; seen: number }

/** An item with the answers that are given to it in turn. */
type Asked = { id: string; choices: readonly (readonly string[])[] }

/** The attempt at an address or with an id, read from the database by this process: it is the server that is measured. */
export async function sittingOf(client: Client, at: string, count: number): Promise<Sitting> {
  const attemptId = /attempts\/([^?/]+)/.exec(at)?.[1] ?? at
  const { attempt } = (await findAttemptWithEvents(attemptId))!
  const { items } = attempt.paper
  if (items.length !== count) throw new Error(`A paper of ${items.length} items`)
  const bodies = await getItems(items.map(({ hash }) => hash))
  const asked = items.map(({ id, hash, options }) => ({
    id,
    choices: options.length > 0 ? options.map((option) => [option]) : [keyOf(bodies.get(hash)!)],
  }))
  return { client, attemptId, items: asked, seen: attempt.last.sequence }
}

/** The request that the exam's page makes for an answer; what comes back is to be the chain's next link. */
export async function save(sitting: Sitting, turn: number): Promise<void> {
  const { id, choices } = sitting.items[turn % sitting.items.length]!
  const choice = [...choices[turn % choices.length]!]
  const packet: Packet = {
    entry: { kind: 'answered', item: id, choice },
    madeAt: Date.now(),
    seen: sitting.seen,
  }
  const { status, body } = await sitting.client(answerPath(sitting.attemptId), { json: packet })
  const reply = status === 200 ? (JSON.parse(body) as PacketReply) : null
  if (reply?.outcome !== 'saved' || reply.sequence !== sitting.seen + 1)
    throw new Error(`An answer was not saved: ${status} ${body}`)
  sitting.seen = reply.sequence
}

/** Asks for a page, which is to have a part. */
export async function page(client: Client, path: string, part: string): Promise<void> {
  const { status, body } = await client(path)
  if (status !== 200 || !body.includes(part)) throw new Error(`${path} answered ${status}`)
}

/** Where an answer sends. */
export async function goOn(asked: Promise<Answer>): Promise<string> {
  const { status, location } = await asked
  if (!location) throw new Error(`Expected to be sent on, but got ${status}`)
  return location
}
