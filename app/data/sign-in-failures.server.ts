import { createHash, randomUUID } from 'node:crypto'
import type { AccountName } from '#app/domain/identity/account-name.ts'
import { addressGroup } from '#app/domain/identity/address-group.ts'
import { ADDRESS_MINUTES, MEMORY_MINUTES } from '#app/domain/identity/sign-in-limit.ts'
import { db, type Connection } from './database.server.ts'

/** A try at an account from an address. */
export type SignInTry = { account: AccountName; address: string }

/**
 * Counts a try as failed before its password is looked at, so that many at one moment see each other.
 * Returns the id with which it is taken back.
 */
export async function saveFailure({ account, address }: SignInTry, now: Date): Promise<string> {
  const id = randomUUID()
  await db().signInFailure.create({
    data: { id, account: hashed(account), address: addressGroup(address), at: now },
  })
  return id
}

/** Takes back a try that was not let through. */
export async function removeFailure(id: string): Promise<void> {
  await db().signInFailure.deleteMany({ where: { id } })
}

/** When the other failures at this account and at this address were, as far as the limits remember. */
export async function listOtherFailures(
  { account, address }: SignInTry,
  own: string,
  now: Date,
): Promise<{ account: Date[]; address: Date[] }> {
  const [atAccount, atAddress] = await Promise.all([
    db().signInFailure.findMany({
      where: { account: hashed(account), at: { gt: minutesBefore(now, MEMORY_MINUTES) } },
      select: { id: true, at: true },
    }),
    db().signInFailure.findMany({
      where: { address: addressGroup(address), at: { gt: minutesBefore(now, ADDRESS_MINUTES) } },
      select: { id: true, at: true },
    }),
  ])
  const others = (rows: { id: string; at: Date }[]) =>
    rows.filter(({ id }) => id !== own).map(({ at }) => at)
  return { account: others(atAccount), address: others(atAddress) }
}

/** Forgets the failures of an account: its owner has come. */
export async function clearFailures(account: AccountName, connection: Connection): Promise<void> {
  await connection.signInFailure.deleteMany({ where: { account: hashed(account) } })
}

/** Removes what the limits no longer remember. */
export async function sweepFailures(now: Date): Promise<number> {
  const { count } = await db().signInFailure.deleteMany({
    where: { at: { lte: minutesBefore(now, MEMORY_MINUTES) } },
  })
  return count
}

function minutesBefore(now: Date, minutes: number): Date {
  return new Date(now.getTime() - minutes * 60_000)
}

function hashed({ kind, value }: AccountName): string {
  return createHash('sha256').update(`${kind}:${value}`).digest('hex')
}
