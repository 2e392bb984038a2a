import { findAccount, savePasswordHash } from '#app/data/credentials.server.ts'
import { transaction } from '#app/data/database.server.ts'
import { tryWithinLimits, type LimitedTry } from '#app/data/limited-tries.server.ts'
import { hashPassword, isOutdated, isPassword } from '#app/data/password-hash.server.ts'
import { removeSessionByToken, saveSession } from '#app/data/sessions.server.ts'
import { clearFailures } from '#app/data/sign-in-failures.server.ts'
import { dateAt } from '#app/domain/calendar.ts'
import { readAccountName } from '#app/domain/identity/account-name.ts'
import { hasLeft } from '#app/domain/identity/leaving.ts'
import { settings } from '#app/settings.server.ts'

type Input = {
  account: string
  password: string
  address: string
  userAgent: string
  /** The token of a session that this browser had before, which ends. */
  replaces?: string | null
}
type Outcome = { outcome: 'signed-in'; token: string } | Exclude<LimitedTry, { outcome: 'right' }>

/**
 * Opens a session for whoever knows the password of this number or e-mail, and returns its token.
 * The answer and the time are the same for a wrong password, for somebody who has left or has no
 * password, and for an account that does not exist.
 */
export async function signIn(
  { account: typed, password, address, userAgent, replaces }: Input,
  now: Date,
): Promise<Outcome> {
  const account = readAccountName(typed)
  const known = await findAccount(account)
  const mayEnter = known && !hasLeft(known.leftOn, dateAt(now, settings().timeZone))
  const kept = mayEnter ? known.passwordHash : null

  const attempt = { account, address }
  const result = await tryWithinLimits(attempt, () => isPassword(password, kept), now)
  if (result.outcome !== 'right') return result
  if (!known || !kept) throw new Error('Nobody’s password cannot be right')

  const rehashed = isOutdated(kept) ? await hashPassword(password) : null
  const token = await transaction(async (tx) => {
    await clearFailures(account, tx)
    if (rehashed) await savePasswordHash(known.personId, rehashed, tx)
    if (replaces) await removeSessionByToken(replaces, tx)
    return saveSession({ personId: known.personId, address, userAgent, now }, tx)
  })
  return { outcome: 'signed-in', token }
}
