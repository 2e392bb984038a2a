import { findAttempt, saveEvent } from '#app/data/attempts.server.ts'
import { retryingConflicts } from '#app/data/database.server.ts'
import { recordFlag } from '#app/domain/assessment/attempt.ts'

type Given = { attemptId: string; personId: string; item: string; on: boolean }

/** Marks an item for a second look, or takes the mark off. Outcomes as for an answer. */
export function flagItem(
  { attemptId, personId, ...given }: Given,
  now: Date,
): Promise<{ outcome: 'saved' | 'closed' | 'unknown-item' | 'not-found' }> {
  return retryingConflicts(async () => {
    const attempt = await findAttempt(attemptId, personId)
    if (!attempt) return { outcome: 'not-found' }
    const decision = recordFlag(attempt, given, now)
    if (decision.outcome !== 'recorded') return decision
    await saveEvent(attemptId, decision.event)
    return { outcome: 'saved' }
  })
}
