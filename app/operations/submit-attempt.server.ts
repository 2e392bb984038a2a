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
import { saveWrittenAnswers } from '#app/data/written-answers.server.ts'
import { concludeAttempt, type Asked } from '#app/domain/assessment/conclusion.ts'
import { queuedAnswers } from '#app/domain/assessment/grading-queue.ts'
import { regradeAttempt } from '#app/domain/assessment/regraded-attempt.ts'
import type { Clock } from '#app/domain/calendar.ts'

/** Without a person it is the clock that asks. */
type Request =
  | { attemptId: string; asked: Asked; personId: string }
  | { attemptId: string; asked: 'expire'; personId?: undefined }

export type SubmitOutcome = {
  outcome: 'concluded' | 'already-closed' | 'still-open' | 'not-found'
}

/**
 * Closes an attempt, once: handed in by its learner, or expired by the clock (`still-open` while
 * something may come that was made in time). In one transaction with
 * the closing link go the score, the certificate of a passed exam, and the completion of the course
 * that only waited for it. What was put right of the exam meanwhile is put right of this attempt at
 * once, as of any other. Asking twice, even at once, gives `already-closed` the second time.
 */
export async function submitAttempt(request: Request, clock: Clock): Promise<SubmitOutcome> {
  const content = await contentOf(request.attemptId)
  if (!content) return { outcome: 'not-found' }
  return transaction(async (tx): Promise<SubmitOutcome> => {
    const { attempt, events } = (await findAttemptWithEvents(request.attemptId, tx))!
    if (request.personId && attempt.personId !== request.personId) return { outcome: 'not-found' }

    const { exam, items, regrades } = content
    const { asked } = request
    const decision = concludeAttempt(attempt, events, exam.manifest, items, asked, clock.now)
    if (decision.outcome !== 'concluded') return decision

    const { conclusion } = decision
    await saveEvent(attempt.id, conclusion.event, tx)
    await saveScore(attempt.id, 1, conclusion, tx)
    await saveAwards(attempt, conclusion, content, clock, tx)
    let [last, chain] = [conclusion.event, [...events, conclusion.event]]
    let { score } = conclusion
    const basis = { exam: exam.manifest, items, regrades }
    for (const regrade of regrades) {
      const put = regradeAttempt({ ...attempt, last }, chain, basis, regrade, clock.now)
      if (put.outcome !== 'regraded') continue
      await saveEvent(attempt.id, put.conclusion.event, tx)
      await saveScore(attempt.id, put.sequence, put.conclusion, tx)
      await saveAwards(attempt, put.conclusion, content, clock, tx)
      score = put.conclusion.score
      ;[last, chain] = [put.conclusion.event, [...chain, put.conclusion.event]]
    }
    if (conclusion.score.awaiting > 0) {
      const closed = { paper: attempt.paper, score, events: chain }
      const answers = queuedAnswers(attempt.id, closed, items, exam.manifest)
      await saveWrittenAnswers(attempt, answers, tx)
    }
    return { outcome: 'concluded' }
  })
}

/**
 * What an attempt is decided by; none of it changes. Read before the transaction, which would
 * otherwise wait for a second connection while it holds one.
 */
async function contentOf(attemptId: string) {
  const attempt = await findAttempt(attemptId)
  if (!attempt) return null
  const { examHash, examSlug, paper } = attempt
  return {
    exam: await getExamRevision(examHash),
    items: await getItems(paper.items.map(({ hash }) => hash)),
    courses: await coursesInForce(),
    regrades: await listRegrades(examSlug),
  }
}
