import {
  findAttempt,
  findAttemptWithEvents,
  saveEvent,
  saveScore,
} from '#app/data/attempts.server.ts'
import { saveAwards } from '#app/data/awards.server.ts'
import { coursesInForce, getExamRevision, getItems } from '#app/data/catalog.server.ts'
import { transaction } from '#app/data/database.server.ts'
import { listRegrades } from '#app/data/regrades.server.ts'
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
  const found = await findAttempt(attemptId)
  if (!found) return { outcome: 'not-found' }
  if (found.personId === request.by) return { outcome: 'own-answer' }
  const exam = await getExamRevision(found.examHash)
  const items = await getItems(found.paper.items.map(({ hash }) => hash))
  const regrades = await listRegrades(found.examSlug)
  const courses = await coursesInForce()
  const basis = { exam: exam.manifest, items, regrades }
  const { comment, reason } = request
  const given = { ...request, comment: comment.trim(), reason: reason.trim() }

  return transaction(async (tx) => {
    const { attempt, events } = (await findAttemptWithEvents(attemptId, tx))!
    const corrected = decideCorrection(attempt, events, basis, given, clock.now)
    if (corrected.outcome !== 'corrected') return { outcome: corrected.outcome }
    await saveEvent(attemptId, corrected.event, tx)
    if (corrected.concluded) {
      const { conclusion, sequence } = corrected.concluded
      await saveScore(attemptId, sequence, conclusion, tx)
      await saveAwards(attempt, conclusion, { exam, courses }, clock, tx)
    }
    return { outcome: 'corrected' }
  })
}
