import { findAccountOf, savePasswordHash } from '#app/data/credentials.server.ts'
import { transaction } from '#app/data/database.server.ts'
import { tryWithinLimits, type LimitedTry } from '#app/data/limited-tries.server.ts'
import { hashPassword, isPassword } from '#app/data/password-hash.server.ts'
import { removeOtherSessions } from '#app/data/sessions.server.ts'
import { clearFailures } from '#app/data/sign-in-failures.server.ts'
import { passwordProblem, type PasswordProblem } from '#app/domain/identity/password-rule.ts'
import type { Viewer } from '#app/domain/identity/viewer.ts'

type Input = { viewer: Viewer; current: string; chosen: string; address: string }
type Outcome =
  | { outcome: 'changed'; endedSessions: number }
  | { outcome: 'refused'; problem: PasswordProblem | 'as-before' }
  | Exclude<LimitedTry, { outcome: 'right' }>

/**
 * Changes a password for somebody who knows the one before, under the limits of signing in, and ends
 * the person's other sessions: whoever may have learnt the old password is out.
 */
export async function changePassword(
  { viewer, current, chosen, address }: Input,
  now: Date,
): Promise<Outcome> {
  const known = await findAccountOf(viewer.id)
  if (!known) throw new Error('A viewer without a person')
  const names = [known.number, known.email, known.name]
  const problem = current === chosen ? 'as-before' : passwordProblem(chosen, names)
  if (problem) return { outcome: 'refused', problem }

  const account = { kind: 'number', value: known.number } as const
  const isCurrent = () => isPassword(current, known.passwordHash)
  const result = await tryWithinLimits({ account, address }, isCurrent, now)
  if (result.outcome !== 'right') return result

  const passwordHash = await hashPassword(chosen)
  return transaction(async (tx) => {
    await clearFailures(account, tx)
    await savePasswordHash(viewer.id, passwordHash, tx)
    const ended = await removeOtherSessions({ personId: viewer.id, keep: viewer.sessionId }, tx)
    return { outcome: 'changed', endedSessions: ended }
  })
}
