import { appendEvent, findAttempt, listEventsAfter } from '#app/data/attempts.server.ts'
import { getItems } from '#app/data/catalog.server.ts'
import { retryingConflicts } from '#app/data/database.server.ts'
import { inTurn } from '#app/data/turns.ts'
import { lastAbout, recordEntry, type Entry } from '#app/domain/assessment/attempt.ts'
import { isCommitted } from '#app/domain/assessment/item-rules.ts'
import type { Response } from '#app/domain/assessment/response.ts'

type Given = {
  attemptId: string
  personId: string
  entry: Entry
  /** When the device made it, and the last link it had seen by then; null from a plain form. */
  made: { at: Date; seen: number } | null
  /** The response a plain form was drawn with. */
  drawn?: Response
}

export type SaveOutcome =
  | { outcome: 'saved'; at: string; sequence: number }
  | { outcome: 'overtaken' | 'closed' | 'unknown-item' | 'unfit-answer' | 'not-found' }

/**
 * Appends an answer, or a mark for a second look, to the attempt's chain. `saved` means that it is on
 * the disk; nothing else may be shown as saved. `overtaken` when something made later is kept already,
 * `closed` when the attempt was handed in or its time is over.
 */
export function saveEntry(
  { attemptId, personId, entry, made, drawn }: Given,
  now: Date,
): Promise<SaveOutcome> {
  const save = async (): Promise<SaveOutcome> => {
    const attempt = await findAttempt(attemptId)
    if (attempt?.personId !== personId) return { outcome: 'not-found' }
    const place = attempt.paper.items.find(({ id }) => id === entry.item)
    const item = place && (await getItems([place.hash])).get(place.hash)
    // What the page has seen need not be read again, unless the answer depends on it.
    const seen = made?.seen ?? attempt.last.sequence
    const since = item && isCommitted(item) ? 0 : seen
    const chain = since < attempt.last.sequence ? await listEventsAfter(attemptId, since) : []
    const unseen = chain.filter(({ sequence }) => sequence > seen)
    const around = {
      item,
      made: made && { at: made.at, unseen },
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

function saved({ at, sequence }: { at: string; sequence: number }): SaveOutcome {
  return { outcome: 'saved', at, sequence }
}
