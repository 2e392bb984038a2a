import type { Attempt } from '#app/domain/assessment/attempt.ts'
import { AttemptEventBody, type AttemptEvent } from '#app/domain/assessment/attempt-event.ts'
import { deadlineAfter } from '#app/domain/assessment/extension.ts'
import { Paper } from '#app/domain/assessment/paper.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** An attempt with what is recorded about it. */
export type StoredAttempt = Attempt & {
  personId: string
  examSlug: string
  examHash: string
  cycleId: string | null
  number: number
  seed: string
  paperHash: string
  openedAt: Date
}

/** The columns of an attempt that `readAttempt` reads. */
export const attemptColumns = Prisma.sql`"id", "personId", "examSlug", "examHash", "cycleId", "number",
  "seed", "paper", "paperHash", "openedAt", "deadlineAt"`

export type AttemptRow = [
  id: string,
  personId: string,
  examSlug: string,
  examHash: string,
  cycleId: string | null,
  number: number,
  seed: string,
  paper: string,
  paperHash: string,
  openedAt: string,
  deadlineAt: string | null,
]

/** An attempt as it is stored, with the links that say until when it lasts and what came last. */
export function readAttempt(row: AttemptRow, links: readonly AttemptEvent[]): StoredAttempt {
  const [id, personId, examSlug, examHash, cycleId, number, seed, paper, paperHash, openedAt] = row
  const deadlineAt = row[10] === null ? null : new Date(row[10])
  return {
    id,
    personId,
    examSlug,
    examHash,
    cycleId,
    number,
    seed,
    paper: Paper.parse(JSON.parse(paper)),
    paperHash,
    openedAt: new Date(openedAt),
    deadlineAt: deadlineAfter(deadlineAt, links),
    last: links.at(-1)!,
  }
}

/** The columns of a link that `readLink` reads. */
export const linkColumns = Prisma.sql`"sequence", "at", "body", "previous", "hash"`

export type LinkRow = [sequence: number, at: string, body: string, previous: string, hash: string]

/** A link as it is stored. */
export function readLink([sequence, at, body, previous, hash]: LinkRow): AttemptEvent {
  return {
    sequence,
    at: new Date(at).toISOString(),
    body: readBody(body),
    previous,
    hash,
  }
}

/** What a link says, as it is stored. */
export function readBody(body: string): AttemptEventBody {
  return AttemptEventBody.parse(JSON.parse(body))
}
