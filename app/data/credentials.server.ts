import type { AccountName } from '#app/domain/identity/account-name.ts'
import { db, type Connection } from './database.server.ts'

/** Somebody who may sign in with a password, and the password as it is kept. */
export type Account = {
  personId: string
  number: string
  email: string
  name: string
  leftOn: string | null
  passwordHash: string | null
}

/** The account that goes by this number or e-mail. */
export function findAccount({ kind, value }: AccountName): Promise<Account | null> {
  return find(kind === 'number' ? { number: value } : { email: value })
}

/** The account of a person. */
export function findAccountOf(personId: string): Promise<Account | null> {
  return find({ id: personId })
}

/** Keeps the hash of a person's password in place of the one before. */
export async function savePasswordHash(
  personId: string,
  passwordHash: string,
  connection: Connection = db(),
): Promise<void> {
  await connection.credential.upsert({
    where: { personId },
    create: { personId, passwordHash },
    update: { passwordHash },
  })
}

async function find(
  where: { id: string } | { number: string } | { email: string },
): Promise<Account | null> {
  const person = await db().person.findUnique({
    where,
    select: {
      id: true,
      number: true,
      email: true,
      name: true,
      leftOn: true,
      credential: { select: { passwordHash: true } },
    },
  })
  if (!person) return null
  const { id, credential, ...known } = person
  return { ...known, personId: id, passwordHash: credential?.passwordHash ?? null }
}
