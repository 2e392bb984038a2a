import { randomBytes } from 'node:crypto'
import { savePasswordHash } from '#app/data/credentials.server.ts'
import { transaction } from '#app/data/database.server.ts'
import { findDepartmentByCode, findRootDepartment } from '#app/data/departments.server.ts'
import { hashPassword } from '#app/data/password-hash.server.ts'
import { findPersonByEmail, findPersonByNumber, savePerson } from '#app/data/people.server.ts'
import type { PersonDetails } from '#app/domain/identity/new-person.ts'
import { passwordProblem, type PasswordProblem } from '#app/domain/identity/password-rule.ts'
import { readableCode } from '#app/domain/identity/readable-code.ts'

type Input = {
  person: PersonDetails
  /** Its code; the company itself when left out. */
  department?: string
  /** Generated, and returned once, when left out. */
  password?: string
}
type Outcome =
  | { outcome: 'created'; personId: string; password: string | null }
  | { outcome: 'weak-password'; problem: PasswordProblem }
  | { outcome: 'no-department' | 'number-taken' | 'email-taken' }

/** Adds a person who can sign in with a password: the given one, or a generated one that is returned. */
export async function createPerson({ person, department, password }: Input): Promise<Outcome> {
  const names = [person.number, person.email, person.name]
  const problem = password === undefined ? null : passwordProblem(password, names)
  if (problem) return { outcome: 'weak-password', problem }
  const generated = password === undefined ? readableCode(randomBytes(12)) : null
  const passwordHash = await hashPassword(password ?? generated ?? '')

  return transaction(async (tx) => {
    const place = department
      ? await findDepartmentByCode(department, tx)
      : await findRootDepartment(tx)
    if (!place) return { outcome: 'no-department' }
    if (await findPersonByNumber(person.number, tx)) return { outcome: 'number-taken' }
    if (await findPersonByEmail(person.email, tx)) return { outcome: 'email-taken' }
    const personId = await savePerson({ ...person, departmentId: place.id }, tx)
    await savePasswordHash(personId, passwordHash, tx)
    return { outcome: 'created', personId, password: generated }
  })
}
