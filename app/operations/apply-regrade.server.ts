import { findAttemptWithEvents, saveEvent, saveScore } from '#app/data/attempts.server.ts'
import { saveAwards } from '#app/data/awards.server.ts'
import { coursesInForce, getExamRevision, getItems } from '#app/data/catalog.server.ts'
import { transaction } from '#app/data/database.server.ts'
import { findRegrade, listRegrades, listUnreached } from '#app/data/regrades.server.ts'
import { dropAnswers } from '#app/data/written-answers.server.ts'
import type { Regrade } from '#app/domain/assessment/regrade.ts'
import { regradeAttempt } from '#app/domain/assessment/regraded-attempt.ts'
import type { Clock } from '#app/domain/calendar.ts'

/** So many attempts go into one transaction. */
const AT_ONCE = 25

export type ApplyRegradeOutcome = { outcome: 'applied'; reached: number } | { outcome: 'not-found' }

/**
 * Scores anew every closed attempt that a regrade is about and has not reached: a link, a score, and
 * what a newly passed attempt has earned, in one transaction for a batch of attempts. Stopped in the
 * middle it goes on where it was; asked twice at once, each attempt is reached once.
 */
export async function applyRegrade(regradeId: string, clock: Clock): Promise<ApplyRegradeOutcome> {
  const regrade = await findRegrade(regradeId)
  if (!regrade) return { outcome: 'not-found' }
  const regrades = await listRegrades(regrade.statement.exam)
  let reached = 0
  for (let after = ''; ;) {
    const ids = await listUnreached(regrade, { after, limit: AT_ONCE })
    if (ids.length === 0) return { outcome: 'applied', reached }
    reached += await reach(ids, regrade, regrades, clock)
    after = ids.at(-1)!
  }
}

async function reach(
  ids: readonly string[],
  regrade: Regrade,
  regrades: readonly Regrade[],
  clock: Clock,
): Promise<number> {
  const contents = new Map(
    await Promise.all(ids.map(async (id) => [id, await contentOf(id)] as const)),
  )
  return transaction(async (tx) => {
    let reached = 0
    for (const [id, content] of contents) {
      const { attempt, events } = (await findAttemptWithEvents(id, tx))!
      const { exam, items } = content
      const basis = { exam: exam.manifest, items, regrades }
      const put = regradeAttempt(attempt, events, basis, regrade, clock.now)
      if (put.outcome !== 'regraded') continue
      await saveEvent(id, put.conclusion.event, tx)
      await saveScore(id, put.sequence, put.conclusion, tx)
      await saveAwards(attempt, put.conclusion, content, clock, tx)
      reached++
    }
    if (regrade.instead === 'dropped') await dropAnswers(ids, regrade.statement.item, tx)
    return reached
  })
}

/** What an attempt is decided by besides its chain; read before the transaction, and none of it changes. */
async function contentOf(attemptId: string) {
  const { attempt } = (await findAttemptWithEvents(attemptId))!
  return {
    exam: await getExamRevision(attempt.examHash),
    items: await getItems(attempt.paper.items.map(({ hash }) => hash)),
    courses: await coursesInForce(),
  }
}
