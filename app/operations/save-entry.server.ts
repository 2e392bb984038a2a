import {
  appendEvent,
  findAttempt,
  findAttemptAnew,
  listEventsAfter,
} from '#app/data/attempts.server.ts'
import type { StoredAttempt } from '#app/data/attempt-rows.server.ts'
import { getExamRevision, getItems } from '#app/data/catalog.server.ts'
import { retryingConflicts } from '#app/data/database.server.ts'
import { inTurn } from '#app/data/turns.ts'
import { lastAbout, recordEntry, type Entry } from '#app/domain/assessment/attempt.ts'
import type { Sender } from '#app/domain/assessment/attempt-event.ts'
import { GRACE_MS, isPastGrace, lateSyncMs } from '#app/domain/assessment/deadline.ts'
import { isCommitted } from '#app/domain/assessment/item-rules.ts'
import type { Response } from '#app/domain/assessment/response.ts'

type Given = {
  attemptId: string
  personId: string
  entry: Entry
  /** When the device made it, and the last link it had seen by then; null from a plain form. */
  made: MadeOnDevice | null
  /** The response a plain form was drawn with. */
  drawn?: Response
}

type MadeOnDevice = { at: Date; seen: number; sender?: Sender }

export type SaveOutcome =
  | { outcome: 'saved'; at: string; sequence: number }
  | { outcome: 'overtaken' | 'closed' | 'unknown-item' | 'unfit-answer' | 'not-found' }

/**
 * Appends an answer, or a mark for a second look, to the attempt's chain. `saved` means that it is on
 * the disk; nothing else may be shown as saved. `overtaken` when something made later is kept already,
 * `closed` when the attempt was handed in or its time is over. After the deadline a device that was
 * offline may deliver what it made before, for as long as the exam says.
 */
export function saveEntry(
  { attemptId, personId, entry, made, drawn }: Given,
  now: Date,
): Promise<SaveOutcome> {
  const save = async (): Promise<SaveOutcome> => {
    const found = await findAttempt(attemptId)
    const attempt = found && isPastGrace(found, now) ? await findAttemptAnew(attemptId) : found
    if (attempt?.personId !== personId) return { outcome: 'not-found' }
    const place = attempt.paper.items.find(({ id }) => id === entry.item)
    const item = place && (await getItems([place.hash])).get(place.hash)
    // What the page has seen need not be read again, unless the answer depends on it.
    const seen = made?.seen ?? attempt.last.sequence
    const isBehind = seen < attempt.last.sequence
    const from = item && isCommitted(item) ? 0 : Math.max(0, isBehind ? seen - 1 : seen)
    const chain = from < attempt.last.sequence ? await listEventsAfter(attemptId, from) : []
    const lastSeen = chain.find(({ sequence }) => sequence === seen) ?? chain[0]
    const around = {
      item,
      made: made && {
        at: made.at,
        since: new Date((isBehind && lastSeen ? lastSeen : attempt.last).at),
        unseen: chain.filter(({ sequence }) => sequence > seen),
        sender: made.sender,
        lateSync: await lateSyncOf(attempt, now),
      },
      drawn: drawn ?? null,
      kept: lastAbout(chain, entry),
    }
    const decision = recordEntry(attempt, entry, around, now)
    switch (decision.outcome) {
      case 'recorded':
        await appendEvent(attempt, decision.event)
        return saved(decision.event)
      case 'repeated':
        return saved(decision.event)
      default:
        return decision
    }
  }
  // In turn here; another instance of the server may still come in between.
  return inTurn(attemptId, () => retryingConflicts(save))
}

/** Asked of the exam only when it matters: an answer in time is to cost as little as it can. */
async function lateSyncOf(attempt: StoredAttempt, now: Date): Promise<number> {
  if (!isPastGrace(attempt, now)) return GRACE_MS
  return lateSyncMs((await getExamRevision(attempt.examHash)).manifest)
}

function saved({ at, sequence }: { at: string; sequence: number }): SaveOutcome {
  return { outcome: 'saved', at, sequence }
}
