import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { parseRoles } from '#app/domain/identity/role.ts'
import { leaseUntil } from '#app/domain/identity/session-lease.ts'
import type { Viewer } from '#app/domain/identity/viewer.ts'
import { Locale } from '#app/domain/locale.ts'
import { db, type Connection } from './database.server.ts'

/** A session with what its person may do, read at every request. */
export type LiveSession = {
  viewer: Viewer
  leftOn: string | null
  begunAt: Date
  lastUsedAt: Date
}

/** The session that a browser's token opens, unless it has ended. */
export async function findSession(token: string, now: Date): Promise<LiveSession | null> {
  const session = await db().session.findUnique({
    where: { token: stored(token) },
    select: {
      id: true,
      createdAt: true,
      updatedAt: true,
      expiresAt: true,
      person: {
        select: {
          id: true,
          number: true,
          name: true,
          departmentId: true,
          roles: true,
          locale: true,
          leftOn: true,
        },
      },
    },
  })
  if (!session || session.expiresAt <= now) return null
  const { leftOn, roles, locale, ...person } = session.person
  return {
    viewer: {
      ...person,
      sessionId: session.id,
      roles: parseRoles(roles),
      locale: Locale.parse(locale),
    },
    leftOn,
    begunAt: session.createdAt,
    lastUsedAt: session.updatedAt,
  }
}

/** Writes down that a session was used, and until when that lets it last. */
export async function extendSession(id: string, expiresAt: Date, now: Date): Promise<void> {
  await db().session.updateMany({ where: { id }, data: { expiresAt, updatedAt: now } })
}

/** Opens a session and returns the token for the browser, which is kept nowhere else. */
export async function saveSession(
  { personId, address, device, now }: NewSession,
  connection: Connection = db(),
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await connection.session.create({
    data: {
      id: randomUUID(),
      token: stored(token),
      personId,
      ipAddress: address,
      userAgent: device,
      createdAt: now,
      updatedAt: now,
      expiresAt: leaseUntil(now, now),
    },
  })
  return token
}

export type NewSession = { personId: string; address: string; device: string; now: Date }

/** Tokens are kept as hashes: a copy of the database opens nobody's session. */
function stored(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
