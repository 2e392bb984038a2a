import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { coursesInForce, getExamRevision } from '#app/data/catalog.server.ts'
import { retryingConflicts, transactionOnce } from '#app/data/database.server.ts'
import { gradingBasis, saveGrading } from '#app/data/gradings.server.ts'
import {
  correctGrading as decideCorrection,
  type CorrectOutcome,
} from '#app/domain/assessment/graded-answer.ts'
import type { Marks } from '#app/domain/assessment/response.ts'
import type { Clock } from '#app/domain/calendar.ts'

type Request = {
  attemptId: string
  item: string
  marks: Marks
  comment: string
  reason: string
  by: string
  /** Whether they may put right what others have graded. */
  isChief: boolean
}

/**
 * Puts a finished grading right, with a reason: a link in the chain, a score beside the one that stood and
 * what a newly passed exam brings, in one transaction. What was given before stays on record.
 */
export async function correctGrading(
  { attemptId, ...request }: Request,
  clock: Clock,
): Promise<{ outcome: CorrectOutcome['outcome'] | 'not-found' | 'own-answer' }> {
  const courses = await coursesInForce()
  const { comment, reason } = request
  const given = { ...request, comment: comment.trim(), reason: reason.trim() }
  return retryingConflicts(async () => {
    const found = await findAttemptWithEvents(attemptId)
    if (!found) return { outcome: 'not-found' }
    const { attempt, events } = found
    if (attempt.personId === request.by) return { outcome: 'own-answer' }
    const exam = await getExamRevision(attempt.examHash)
    const basis = await gradingBasis(attempt)
    const corrected = decideCorrection(attempt, events, basis, given, clock.now)
    if (corrected.outcome !== 'corrected') return corrected
    await transactionOnce((tx) => saveGrading(attempt, corrected, { exam, courses }, clock, tx))
    return { outcome: 'corrected' }
  })
}
