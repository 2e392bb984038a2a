import { appendEvent, findAttempt, listEventsAfter } from '#app/data/attempts.server.ts'
import { retryingConflicts } from '#app/data/database.server.ts'
import { inTurn } from '#app/data/turns.ts'
import { recordEntry, type Entry } from '#app/domain/assessment/attempt.ts'

type Given = {
  attemptId: string
  personId: string
  entry: Entry
  /** When the device made it, and the last link it had seen by then; null from a plain form. */
  made: { at: Date; seen: number } | null
}

export type SaveOutcome =
  | { outcome: 'saved'; at: string; sequence: number }
  | { outcome: 'overtaken' | 'closed' | 'unknown-item' | 'unknown-option' | 'not-found' }

/**
 * Appends an answer, or a mark for a second look, to the attempt's chain. `saved` means that it is on
 * the disk; nothing else may be shown as saved. `overtaken` when something made later is kept already,
 * `closed` when the attempt was handed in or its time is over.
 */
export function saveEntry(
  { attemptId, personId, entry, made }: Given,
  now: Date,
): Promise<SaveOutcome> {
  const save = async (): Promise<SaveOutcome> => {
    const attempt = await findAttempt(attemptId)
    if (attempt?.personId !== personId) return { outcome: 'not-found' }
    const missed = made !== null && made.seen < attempt.last.sequence
    const unseen = missed ? await listEventsAfter(attemptId, made.seen) : []
    const decision = recordEntry(attempt, entry, made && { at: made.at, unseen }, now)
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
