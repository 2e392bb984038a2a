import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import { db, type Connection } from './database.server.ts'

/** Keeps a new code, as a hash, in place of any before it. */
export async function saveSetupCode(code: string, now: Date): Promise<void> {
  await db().$transaction([
    db().setupCode.deleteMany({ where: { usedAt: null } }),
    db().setupCode.create({ data: { id: randomUUID(), hash: hashed(code), createdAt: now } }),
  ])
}

/** The id of the unused code that this is, compared in constant time; null when it is none. */
export async function findSetupCode(code: string): Promise<string | null> {
  const given = Buffer.from(hashed(code))
  const codes = await db().setupCode.findMany({ where: { usedAt: null } })
  return codes.find(({ hash }) => timingSafeEqual(Buffer.from(hash), given))?.id ?? null
}

/** Uses a code up; false when somebody else just did. */
export async function spendSetupCode(id: string, connection: Connection, now: Date): Promise<boolean> {
  const { count } = await connection.setupCode.updateMany({
    where: { id, usedAt: null },
    data: { usedAt: now },
  })
  return count === 1
}

function hashed(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
