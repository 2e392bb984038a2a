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
  const found = await findAttempt(attemptId)
  if (!found) return { outcome: 'not-found' }
  if (found.personId === request.by) return { outcome: 'own-answer' }
  const exam = await getExamRevision(found.examHash)
  const items = await getItems(found.paper.items.map(({ hash }) => hash))
  const regrades = await listRegrades(found.examSlug)
  const courses = await coursesInForce()
  const basis = { exam: exam.manifest, items, regrades }
  const grading = { ...request, comment: request.comment.trim() }

  return transaction(async (tx) => {
    const { attempt, events } = (await findAttemptWithEvents(attemptId, tx))!
    const graded = decideGrading(attempt, events, basis, grading, clock.now)
    if (graded.outcome !== 'graded') return { outcome: graded.outcome }
    await saveEvent(attemptId, graded.event, tx)
    const hand = { person: request.by, did: 'graded' as const }
    await saveStage(attempt, request.item, hand, graded.stage, tx)
    if (graded.concluded) {
      const { conclusion, sequence } = graded.concluded
      await saveScore(attemptId, sequence, conclusion, tx)
      await saveAwards(attempt, conclusion, { exam, courses }, clock, tx)
    }
    return { outcome: 'graded' }
  })
}
