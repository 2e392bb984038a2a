import { findAttemptWithEvents, listOpenAttempts, saveEvent } from '#app/data/attempts.server.ts'
import { transaction } from '#app/data/database.server.ts'
import { extendAttempt, LONGEST_EXTENSION } from '#app/domain/assessment/extension.ts'

type Given = {
  examSlug: string
  /** One attempt; without it, all that are open. */
  attemptId?: string
  minutes: number
  reason: string
  by: string
}

export type ExtendOutcome =
  | { outcome: 'extended'; count: number }
  | { outcome: 'nothing-to-extend' | 'no-such-minutes' | 'reason-missing' }

/**
 * Gives one open attempt at an exam, or all of them, so many minutes more, with a reason: a link in each
 * chain, all or none. What is over or has no deadline is left as it is.
 */
export async function extendAttempts(
  { examSlug, attemptId, minutes, reason, by }: Given,
  now: Date,
): Promise<ExtendOutcome> {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST_EXTENSION)
    return { outcome: 'no-such-minutes' }
  const said = reason.trim()
  if (said === '') return { outcome: 'reason-missing' }
  return transaction(async (tx): Promise<ExtendOutcome> => {
    const open = await listOpenAttempts(examSlug, tx)
    let count = 0
    for (const { id } of open) {
      if (attemptId !== undefined && id !== attemptId) continue
      const { attempt } = (await findAttemptWithEvents(id, tx))!
      const event = extendAttempt(attempt, { minutes, reason: said, by }, now)
      if (!event) continue
      await saveEvent(id, event, tx)
      count++
    }
    return count > 0 ? { outcome: 'extended', count } : { outcome: 'nothing-to-extend' }
  })
}
