import { listOverdueAttempts } from '#app/data/attempts.server.ts'
import { GRACE_MS } from '#app/domain/assessment/deadline.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { settings } from '#app/settings.server.ts'

const AT_ONCE = 100

/** Before this instant nothing is left to close: an attempt opened now has its deadline ahead. */
let closedBefore: Date | undefined

/**
 * Closes the attempts whose time is over, oldest first, and returns how many. One that cannot be
 * closed does not keep the others waiting; it is tried again each time, and its error is thrown.
 */
export async function closeAttempts(now: Date): Promise<{ closed: number }> {
  const { timeZone } = settings()
  const before = new Date(now.getTime() - GRACE_MS)
  const ids = await listOverdueAttempts({ after: closedBefore, before, limit: AT_ONCE })
  const errors: unknown[] = []
  let closed = 0
  for (const attemptId of ids)
    await submitAttempt({ attemptId, asked: 'expire' }, { now, timeZone }).then(
      ({ outcome }) => (closed += Number(outcome === 'concluded')),
      (error: unknown) => errors.push(error),
    )
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} attempts stay open`)
  if (ids.length < AT_ONCE) closedBefore = before
  return { closed }
}
