import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { transaction } from '#app/data/database.server.ts'
import { gradingBasis } from '#app/data/gradings.server.ts'
import { listUnqueued, saveWrittenAnswers } from '#app/data/written-answers.server.ts'
import { queuedAnswers } from '#app/domain/assessment/grading-queue.ts'
import { scoringOf } from '#app/domain/assessment/standing.ts'

const AT_ONCE = 50

/**
 * Puts written answers into the graders' queue that are not in it, as the chains have them: from before
 * there was a queue, or after a restore. Done again, it finds nothing to do.
 */
export async function queueWrittenAnswers(): Promise<{ queued: number }> {
  let queued = 0
  for (let after = ''; ;) {
    const ids = await listUnqueued(after, AT_ONCE)
    if (ids.length === 0) return { queued }
    after = ids.at(-1)!
    for (const id of ids) {
      const { attempt, events } = (await findAttemptWithEvents(id))!
      const { paper } = attempt
      const basis = await gradingBasis(attempt)
      const { score } = scoringOf(paper, events, basis)!
      const answers = queuedAnswers(id, { paper, score, events }, basis.items, basis.exam)
      await transaction((tx) => saveWrittenAnswers(attempt, answers, tx))
      queued += answers.length
    }
  }
}
