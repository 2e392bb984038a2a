import { sweepSessions } from '#app/data/sessions.server.ts'
import { sweepFailures } from '#app/data/sign-in-failures.server.ts'

/** Removes sessions that have ended and failures that no limit remembers; returns how many. */
export async function forgetEndedSignIns(
  now: Date,
): Promise<{ sessions: number; failures: number }> {
  return { sessions: await sweepSessions(now), failures: await sweepFailures(now) }
}
