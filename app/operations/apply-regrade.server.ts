import { saveAwards } from '#app/data/awards.server.ts'
import { coursesInForce, getExamRevision, getItems } from '#app/data/catalog.server.ts'
import { readChains, saveScores } from '#app/data/chains.server.ts'
import { retryingConflicts, transactionOnce } from '#app/data/database.server.ts'
import {
  findRegrade,
  listRegrades,
  listUnreached,
  saveFinishedRegrade,
} from '#app/data/regrades.server.ts'
import { dropAnswers } from '#app/data/written-answers.server.ts'
import type { Regrade } from '#app/domain/assessment/regrade.ts'
import { regradeAttempt } from '#app/domain/assessment/regraded-attempt.ts'
import type { Clock } from '#app/domain/calendar.ts'

/** So many attempts go into one transaction. */
const AT_ONCE = 100

/** An attempt handed in while a regrade was recorded may have missed it; by then it is there. */
const SETTLED_AFTER_MS = 60_000

export type ApplyRegradeOutcome = { outcome: 'applied'; reached: number } | { outcome: 'not-found' }

/**
 * Scores anew every closed attempt that a regrade is about and has not reached: a link, a score, and
 * what a newly passed attempt has earned, in one transaction for a batch of attempts. Stopped in the
 * middle it goes on where it was; asked twice at once, each attempt is reached once.
 */
export async function applyRegrade(regradeId: string, clock: Clock): Promise<ApplyRegradeOutcome> {
  const regrade = await findRegrade(regradeId)
  if (!regrade) return { outcome: 'not-found' }
  const courses = await coursesInForce()
  let reached = 0
  const unreached = await listUnreached(regrade)
  for (let at = 0; at < unreached.length; at += AT_ONCE) {
    const ids = unreached.slice(at, at + AT_ONCE)
    // Where another request added a link meanwhile, the whole batch is read and decided again.
    reached += await retryingConflicts(() => reach(ids, regrade, courses, clock))
  }
  const settledAt = Date.parse(regrade.statement.at) + SETTLED_AFTER_MS
  if (settledAt < clock.now.getTime()) await saveFinishedRegrade(regradeId, clock.now)
  return { outcome: 'applied', reached }
}

async function reach(
  ids: readonly string[],
  regrade: Regrade,
  courses: Awaited<ReturnType<typeof coursesInForce>>,
  clock: Clock,
): Promise<number> {
  const put = await decide(ids, regrade, clock.now)
  await transactionOnce(async (tx) => {
    await saveScores(put, tx)
    for (const { attempt, exam, conclusion, passedBefore } of put)
      if (!passedBefore) await saveAwards(attempt, conclusion, { exam, courses }, clock, tx)
    if (regrade.instead === 'dropped') await dropAnswers(ids, regrade.statement.item, tx)
  })
  return put.length
}

/** The attempts that take the regrade, with the link and the score of each. */
async function decide(ids: readonly string[], regrade: Regrade, now: Date) {
  const chains = await readChains(ids)
  // After the chains: another regrade that they name by now is among them.
  const regrades = await listRegrades(regrade.statement.exam)
  const put = ids.map(async (attemptId) => {
    const { attempt, events } = chains.get(attemptId)!
    const exam = await getExamRevision(attempt.examHash)
    const items = await getItems(attempt.paper.items.map(({ hash }) => hash))
    const basis = { exam: exam.manifest, items, regrades }
    const result = regradeAttempt(attempt, events, basis, regrade, now)
    if (result.outcome !== 'regraded') return []
    const { conclusion, sequence, before } = result
    return [{ attemptId, attempt, exam, conclusion, sequence, passedBefore: before.passed }]
  })
  return (await Promise.all(put)).flat()
}
