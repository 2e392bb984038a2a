import { TRIES } from '#app/domain/identity/sign-in-limit.ts'
import type { accountMessages } from '#app/i18n/account.ts'

/** Why nobody was signed in. */
export type SignInProblem =
  { kind: 'wrong'; triesLeft: number; lockMinutes: number } | { kind: 'limited'; minutes: number }

/** The same in words. */
export function signInSentence(
  problem: SignInProblem,
  { wrong, locked, limited }: (typeof accountMessages)['zh-CN'],
): string {
  if (problem.kind === 'limited') return limited(problem.minutes)
  const { triesLeft, lockMinutes } = problem
  return triesLeft === 0 ? locked(lockMinutes) : wrong(triesLeft, TRIES, lockMinutes)
}
