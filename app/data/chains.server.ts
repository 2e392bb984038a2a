import type { AttemptEvent } from '#app/domain/assessment/attempt-event.ts'
import {
  attemptColumns,
  linkColumns,
  readAttempt,
  readLink,
  type AttemptRow,
  type LinkRow,
  type StoredAttempt,
} from './attempt-rows.server.ts'
import { forgetAttempts, newLinks, scoreRow, type NewScore } from './attempts.server.ts'
import { readRows, type Connection } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { Overtaken } from './overtaken.ts'

// Many attempts at once, with all that happened to them.

/** An attempt with its whole chain. */
export type Chain = { attempt: StoredAttempt; events: AttemptEvent[] }

/** Attempts with their whole chains, by id. */
export async function readChains(ids: readonly string[]): Promise<Map<string, Chain>> {
  if (ids.length === 0) return new Map()
  const among = Prisma.join([...ids])
  const [heads, links] = await Promise.all([
    readRows<AttemptRow>(Prisma.sql`
      SELECT ${attemptColumns} FROM "Attempt" WHERE "id" IN (${among})`),
    readRows<[attemptId: string, ...LinkRow]>(Prisma.sql`
      SELECT "attemptId", ${linkColumns}
      FROM "AttemptEvent" WHERE "attemptId" IN (${among}) ORDER BY "attemptId", "sequence"`),
  ])
  const events = new Map<string, AttemptEvent[]>()
  for (const [id, ...link] of links) {
    const chain = events.get(id) ?? []
    chain.push(readLink(link))
    events.set(id, chain)
  }
  return new Map(
    heads.map((head) => {
      const chain = events.get(head[0]) ?? []
      return [head[0], { attempt: readAttempt(head, chain), events: chain }]
    }),
  )
}

/**
 * Adds a link and a score to each of many attempts. Throws `Overtaken` when the chain of one of them has
 * grown since it was read: then nothing is kept, and all must be read again.
 */
export async function saveScores(
  scores: readonly NewScore[],
  connection: Connection,
): Promise<void> {
  if (scores.length === 0) return
  forgetAttempts(scores.map(({ attemptId }) => attemptId))
  const links = scores.map(({ attemptId, conclusion: { event } }) => ({ attemptId, event }))
  const written = await connection.$executeRaw(newLinks(links))
  if (written < scores.length) throw new Overtaken()
  await connection.score.createMany({
    data: scores.map(scoreRow),
  })
}
