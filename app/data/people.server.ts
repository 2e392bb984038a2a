import { randomUUID } from 'node:crypto'
import type { EmailAddress, EmployeeNumber } from '#app/domain/identity/account-name.ts'
import { parseRoles, type Role } from '#app/domain/identity/role.ts'
import { Locale } from '#app/domain/locale.ts'
import { db, type Connection } from './database.server.ts'

/** Somebody of the company, whether or not they can sign in. */
export type Person = {
  id: string
  number: EmployeeNumber
  name: string
  /** The same name in Latin letters, where the person has one. */
  nameLatin: string | null
  email: EmailAddress
  departmentId: string
  roles: Role[]
  locale: Locale
  /** The date of leaving, in the company's time zone. */
  leftOn: string | null
}

export type NewPerson = Omit<Person, 'id' | 'leftOn'>

/** Whether anybody is known: until then the installation waits for its first administrator. */
export async function hasPeople(connection: Connection = db()): Promise<boolean> {
  return (await connection.person.findFirst({ select: { id: true } })) !== null
}

/** The person with this id. */
export async function findPerson(id: string): Promise<Person | null> {
  return read(await db().person.findUnique({ where: { id }, select: columns }))
}

/** The person with this employee number. */
export async function findPersonByNumber(number: EmployeeNumber): Promise<Person | null> {
  return read(await db().person.findUnique({ where: { number }, select: columns }))
}

/**
 * Which of a new person's number and e-mail somebody has already, the number first; null for neither. Asked
 * in one query: between two, the same person may be added.
 */
export async function findTaken(
  { number, email }: Pick<NewPerson, 'number' | 'email'>,
  connection: Connection,
): Promise<'number' | 'email' | null> {
  const others = await connection.person.findMany({
    where: { OR: [{ number }, { email }] },
    select: { number: true },
  })
  if (others.length === 0) return null
  return others.some((other) => other.number === number) ? 'number' : 'email'
}

/** Adds a person and returns the id. */
export async function savePerson(
  { roles, ...person }: NewPerson,
  connection: Connection = db(),
): Promise<string> {
  const id = randomUUID()
  await connection.person.create({ data: { ...person, id, roles: roles.join(',') } })
  return id
}

const columns = {
  id: true,
  number: true,
  name: true,
  nameLatin: true,
  email: true,
  departmentId: true,
  roles: true,
  locale: true,
  leftOn: true,
} as const

function read(
  row: (Omit<Person, 'roles' | 'locale'> & { roles: string; locale: string }) | null,
): Person | null {
  return row && { ...row, roles: parseRoles(row.roles), locale: Locale.parse(row.locale) }
}
