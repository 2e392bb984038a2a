import { savePasswordHash } from '#app/data/credentials.server.ts'
import { transaction } from '#app/data/database.server.ts'
import { getRootDepartment } from '#app/data/departments.server.ts'
import { tryWithinLimits, type LimitedTry } from '#app/data/limited-tries.server.ts'
import { hashPassword } from '#app/data/password-hash.server.ts'
import { hasPeople, savePerson } from '#app/data/people.server.ts'
import { saveSession } from '#app/data/sessions.server.ts'
import { findSetupCode, spendSetupCode } from '#app/data/setup-codes.server.ts'
import { clearFailures } from '#app/data/sign-in-failures.server.ts'
import type { PersonDetails } from '#app/domain/identity/new-person.ts'
import { passwordProblem, type PasswordProblem } from '#app/domain/identity/password-rule.ts'
import { foldCode } from '#app/domain/identity/readable-code.ts'
import { Role } from '#app/domain/identity/role.ts'
import { settings } from '#app/settings.server.ts'

type Input = {
  code: string
  person: PersonDetails
  password: string
  address: string
  userAgent: string
}
type Outcome =
  | { outcome: 'set-up'; token: string }
  | { outcome: 'weak-password'; problem: PasswordProblem }
  | { outcome: 'already-set-up' }
  | Exclude<LimitedTry, { outcome: 'right' }>

/**
 * Makes the first administrator of a new installation, who may do everything, and the department at
 * the top; signs them in. Needs the one-time code that the server printed; works once.
 */
export async function setUpFirstAdministrator(
  { code, person, password, address, userAgent }: Input,
  now: Date,
): Promise<Outcome> {
  const problem = passwordProblem(password, [person.number, person.email, person.name])
  if (problem) return { outcome: 'weak-password', problem }
  // Tries at the code are limited for each address by itself, so that nobody can lock others out.
  const account = { kind: 'number', value: `set-up from ${address}` } as const
  const codeId = await findSetupCode(foldCode(code), now)
  const result = await tryWithinLimits({ account, address }, async () => codeId !== null, now)
  if (result.outcome !== 'right') return result
  if (!codeId) throw new Error('A code that was not found cannot be right')
  const passwordHash = await hashPassword(password)

  return transaction(async (tx) => {
    const isFirst = !(await hasPeople(tx)) && (await spendSetupCode(codeId, tx, now))
    if (!isFirst) return { outcome: 'already-set-up' }
    const root = await getRootDepartment(settings().organisation, tx)
    const administrator = { ...person, roles: [...Role.options], departmentId: root.id }
    const personId = await savePerson(administrator, tx)
    await savePasswordHash(personId, passwordHash, tx)
    await clearFailures(account, tx)
    const token = await saveSession({ personId, address, userAgent, now }, tx)
    return { outcome: 'set-up', token }
  })
}
