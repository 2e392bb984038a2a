import { findAttemptWithEvents, saveEvent } from '#app/data/attempts.server.ts'
import { retryingConflicts, transactionOnce } from '#app/data/database.server.ts'
import { gradingBasis } from '#app/data/gradings.server.ts'
import { saveStage } from '#app/data/written-answers.server.ts'
import type { SendBackReason } from '#app/domain/assessment/send-back-reason.ts'
import {
  sendBackAnswer as decideSendingBack,
  type SendBackOutcome,
} from '#app/domain/assessment/graded-answer.ts'

type Request = {
  attemptId: string
  item: string
  reason: SendBackReason
  note: string
  by: string
}

/**
 * Gives a written answer back with a reason: a link in the chain. Somebody else is given it next, whoever
 * sent it back never again. Sent twice it is `not-awaiting` the second time.
 */
export async function sendBackAnswer(
  { attemptId, ...request }: Request,
  now: Date,
): Promise<{ outcome: SendBackOutcome['outcome'] | 'not-found' | 'no-reason' }> {
  const note = request.note.trim()
  // "Another reason" says nothing without words.
  if (request.reason === 'other' && note === '') return { outcome: 'no-reason' }
  return retryingConflicts(async () => {
    const found = await findAttemptWithEvents(attemptId)
    if (!found || found.attempt.personId === request.by) return { outcome: 'not-found' }
    const { attempt, events } = found
    const basis = await gradingBasis(attempt)
    const sent = decideSendingBack(attempt, events, basis, { ...request, note }, now)
    if (sent.outcome !== 'sent-back') return sent
    await transactionOnce(async (tx) => {
      await saveEvent(attemptId, sent.event, tx)
      const hand = { person: request.by, did: 'sent-back' as const }
      await saveStage(attempt, request.item, hand, null, tx)
    })
    return { outcome: 'sent-back' }
  })
}
