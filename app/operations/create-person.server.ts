import { randomBytes } from 'node:crypto'
import { savePasswordHash } from '#app/data/credentials.server.ts'
import { transaction } from '#app/data/database.server.ts'
import { findDepartmentByCode, getRootDepartment } from '#app/data/departments.server.ts'
import { hashPassword } from '#app/data/password-hash.server.ts'
import { findTaken, savePerson } from '#app/data/people.server.ts'
import type { PersonDetails } from '#app/domain/identity/new-person.ts'
import { passwordProblem, type PasswordProblem } from '#app/domain/identity/password-rule.ts'
import { readableCode } from '#app/domain/identity/readable-code.ts'
import { settings } from '#app/settings.server.ts'

type Input = {
  person: PersonDetails
  /** Its code; the company itself when left out. */
  department?: string
  /** Generated, and returned once, when left out; with null the person cannot sign in until a reset. */
  password?: string | null
}
type Outcome =
  | { outcome: 'created'; personId: string; password: string | null }
  | { outcome: 'weak-password'; problem: PasswordProblem }
  | { outcome: 'no-department' | 'number-taken' | 'email-taken' }

/** Adds a person, who signs in with the given password, or with a generated one that is returned. */
export async function createPerson({ person, department, password }: Input): Promise<Outcome> {
  const names = [person.number, person.email, person.name]
  const problem = typeof password === 'string' ? passwordProblem(password, names) : null
  if (problem) return { outcome: 'weak-password', problem }
  const generated = password === undefined ? readableCode(randomBytes(12)) : null
  const known = password ?? generated
  const passwordHash = known === null ? null : await hashPassword(known)

  return transaction(async (tx) => {
    const place = department
      ? await findDepartmentByCode(department, tx)
      : await getRootDepartment(settings().organisation, tx)
    if (!place) return { outcome: 'no-department' }
    const taken = await findTaken(person, tx)
    if (taken) return { outcome: `${taken}-taken` }
    const personId = await savePerson({ ...person, departmentId: place.id }, tx)
    if (passwordHash) await savePasswordHash(personId, passwordHash, tx)
    return { outcome: 'created', personId, password: generated }
  })
}
