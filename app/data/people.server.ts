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
export async function findPersonByNumber(
  number: EmployeeNumber,
  connection: Connection = db(),
): Promise<Person | null> {
  return read(await connection.person.findUnique({ where: { number }, select: columns }))
}

/** The person with this e-mail. */
export async function findPersonByEmail(
  email: EmailAddress,
  connection: Connection = db(),
): Promise<Person | null> {
  return read(await connection.person.findUnique({ where: { email }, select: columns }))
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

function read(row: (Omit<Person, 'roles' | 'locale'> & { roles: string; locale: string }) | null): Person | null {
  return row && { ...row, roles: parseRoles(row.roles), locale: Locale.parse(row.locale) }
}
