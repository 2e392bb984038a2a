import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { coursesInForce, getExamRevision } from '#app/data/catalog.server.ts'
import { retryingConflicts, transactionOnce } from '#app/data/database.server.ts'
import { gradingBasis, saveGrading } from '#app/data/gradings.server.ts'
import { saveStage } from '#app/data/written-answers.server.ts'
import {
  gradeAnswer as decideGrading,
  type GradeOutcome,
} from '#app/domain/assessment/graded-answer.ts'
import type { Marks } from '#app/domain/assessment/response.ts'
import type { Clock } from '#app/domain/calendar.ts'

type Request = { attemptId: string; item: string; marks: Marks; comment: string; by: string }

/** `own-answer`: nobody grades what they wrote themselves. */
export type GradeAnswerOutcome = {
  outcome: GradeOutcome['outcome'] | 'not-found' | 'own-answer'
}

/**
 * Grades one written answer, once by each grader: a link in the chain and, with the last answer that
 * waited, the score and what a passed exam brings, in one transaction. Of two graders at once where one is
 * needed the second is told that the answer waits no more; sent twice, a grading is one.
 */
export async function gradeAnswer(
  { attemptId, ...request }: Request,
  clock: Clock,
): Promise<GradeAnswerOutcome> {
  const courses = await coursesInForce()
  const grading = { ...request, comment: request.comment.trim() }
  return retryingConflicts(async () => {
    const found = await findAttemptWithEvents(attemptId)
    if (!found) return { outcome: 'not-found' }
    const { attempt, events } = found
    if (attempt.personId === request.by) return { outcome: 'own-answer' }
    const exam = await getExamRevision(attempt.examHash)
    const graded = decideGrading(attempt, events, await gradingBasis(attempt), grading, clock.now)
    if (graded.outcome !== 'graded') return graded
    await transactionOnce(async (tx) => {
      await saveGrading(attempt, graded, { exam, courses }, clock, tx)
      const hand = { person: request.by, did: 'graded' as const }
      await saveStage(attempt, request.item, hand, graded.stage, tx)
    })
    return { outcome: 'graded' }
  })
}
