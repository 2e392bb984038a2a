import { listOverdueAttempts } from '#app/data/attempts.server.ts'
import { getExamRevision } from '#app/data/catalog.server.ts'
import { GRACE_MS, isPastLateSync } from '#app/domain/assessment/deadline.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { settings } from '#app/settings.server.ts'

const AT_ONCE = 100
/** How many are looked at, of which some may still wait for what was made in time. */
const MOST_LOOKED_AT = 2_000

/** Before this instant nothing is left to close: an attempt opened now has its deadline ahead. */
let closedBefore: Date | undefined

/**
 * Closes the attempts whose time is over, that for answers made offline included, oldest first, and
 * returns how many. One that cannot be closed does not keep the others waiting; it is tried again each
 * time, and its error is thrown.
 */
export async function closeAttempts(now: Date): Promise<{ closed: number }> {
  const { timeZone } = settings()
  const before = new Date(now.getTime() - GRACE_MS)
  const overdue = await listOverdueAttempts({ after: closedBefore, before, limit: MOST_LOOKED_AT })
  const errors: unknown[] = []
  let closed = 0
  let stillOpen: Date | undefined
  for (const attempt of overdue) {
    if (closed + errors.length >= AT_ONCE || !(await isDue(attempt, now))) {
      stillOpen ??= attempt.deadlineAt
      continue
    }
    await submitAttempt({ attemptId: attempt.id, asked: 'expire' }, { now, timeZone }).then(
      ({ outcome }) => {
        closed += Number(outcome === 'concluded')
        if (outcome === 'still-open') stillOpen ??= attempt.deadlineAt
      },
      (error: unknown) => errors.push(error),
    )
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} attempts stay open`)
  if (overdue.length < MOST_LOOKED_AT) closedBefore = stillOpen ?? before
  return { closed }
}

/** Whether the time for what is delivered late is over as well. */
async function isDue(attempt: { examHash: string; deadlineAt: Date }, now: Date): Promise<boolean> {
  return isPastLateSync(attempt, (await getExamRevision(attempt.examHash)).manifest, now)
}
