import { signInStanding } from '#app/domain/identity/sign-in-limit.ts'
import {
  listOtherFailures,
  removeFailure,
  saveFailure,
  type SignInTry,
} from './sign-in-failures.server.ts'

export type LimitedTry =
  | { outcome: 'right' }
  | { outcome: 'wrong'; triesLeft: number; lockMinutes: number }
  | { outcome: 'limited'; until: Date }

/**
 * Tries a password or a code, unless too many were wrong before. Each try counts as a failure until
 * whoever lets the person in clears the account's failures.
 */
export async function tryWithinLimits(
  attempt: SignInTry,
  isRight: () => Promise<boolean>,
  now: Date,
): Promise<LimitedTry> {
  const failure = await saveFailure(attempt, now)
  const standing = signInStanding(await listOtherFailures(attempt, failure, now), now)
  if (standing.outcome === 'limited') {
    await removeFailure(failure)
    return standing
  }
  if (await isRight()) return { outcome: 'right' }
  return { outcome: 'wrong', triesLeft: standing.triesLeft, lockMinutes: standing.lockMinutes }
}
