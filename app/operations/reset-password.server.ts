import { randomBytes } from 'node:crypto'
import { findAccount, savePasswordHash } from '#app/data/credentials.server.ts'
import { transaction } from '#app/data/database.server.ts'
import { hashPassword } from '#app/data/password-hash.server.ts'
import { removeOtherSessions } from '#app/data/sessions.server.ts'
import { clearFailures } from '#app/data/sign-in-failures.server.ts'
import { readAccountName } from '#app/domain/identity/account-name.ts'
import { readableCode } from '#app/domain/identity/readable-code.ts'

/**
 * Gives somebody who forgot theirs a new password, which is returned once and kept nowhere, lifts the
 * lock of their account and ends all their sessions. Who may do this is asked before.
 */
export async function resetPassword({
  number,
}: {
  number: string
}): Promise<{ outcome: 'reset'; password: string } | { outcome: 'not-found' }> {
  const account = readAccountName(number)
  const known = await findAccount(account)
  if (!known) return { outcome: 'not-found' }
  const password = readableCode(randomBytes(12))
  const passwordHash = await hashPassword(password)
  await transaction(async (tx) => {
    await clearFailures({ kind: 'number', value: known.number }, tx)
    await clearFailures({ kind: 'email', value: known.email }, tx)
    await savePasswordHash(known.personId, passwordHash, tx)
    await removeOtherSessions({ personId: known.personId, keep: null }, tx)
  })
  return { outcome: 'reset', password }
}
