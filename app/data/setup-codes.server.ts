import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import { db, type Connection } from './database.server.ts'

/** A code that nobody used is good for a day; every start of a server prints a new one. */
const GOOD_FOR_MS = 24 * 3_600_000

/** Keeps a new code, as a hash. Others stay good: several servers may have printed one each. */
export async function saveSetupCode(code: string, now: Date): Promise<void> {
  await db().setupCode.create({ data: { id: randomUUID(), hash: hashed(code), createdAt: now } })
}

/** The id of the good code that this is, compared in constant time; null when it is none. */
export async function findSetupCode(code: string, now: Date): Promise<string | null> {
  const given = Buffer.from(hashed(code))
  const codes = await db().setupCode.findMany({
    where: { usedAt: null, createdAt: { gt: new Date(now.getTime() - GOOD_FOR_MS) } },
  })
  return codes.find(({ hash }) => timingSafeEqual(Buffer.from(hash), given))?.id ?? null
}

/** Uses a code up; false when somebody else just did. */
export async function spendSetupCode(
  id: string,
  connection: Connection,
  now: Date,
): Promise<boolean> {
  const { count } = await connection.setupCode.updateMany({
    where: { id, usedAt: null },
    data: { usedAt: now },
  })
  return count === 1
}

function hashed(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
