import { findAttempt, saveEvent } from '#app/data/attempts.server.ts'
import { retryingConflicts } from '#app/data/database.server.ts'
import { recordAnswer } from '#app/domain/assessment/attempt.ts'

type Given = { attemptId: string; personId: string; item: string; choice: readonly string[] }

export type SaveOutcome =
  | { outcome: 'saved'; at: string }
  | { outcome: 'closed' | 'unknown-item' | 'unknown-option' | 'not-found' }

/**
 * Appends one answer to the attempt's chain. `saved` means that it is on the disk; nothing else may be
 * shown as saved. `closed` when the attempt was handed in or its time is over.
 */
export function saveAnswer(
  { attemptId, personId, ...given }: Given,
  now: Date,
): Promise<SaveOutcome> {
  return retryingConflicts(async () => {
    const attempt = await findAttempt(attemptId, personId)
    if (!attempt) return { outcome: 'not-found' }
    const decision = recordAnswer(attempt, given, now)
    if (decision.outcome !== 'recorded') return decision
    await saveEvent(attemptId, decision.event)
    return { outcome: 'saved', at: decision.event.at }
  })
}
