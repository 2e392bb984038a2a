import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { parseRoles } from '#app/domain/identity/role.ts'
import { leaseUntil } from '#app/domain/identity/session-lease.ts'
import type { Viewer } from '#app/domain/identity/viewer.ts'
import { Locale } from '#app/domain/locale.ts'
import { db, readRows, type Connection } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** A session with what its person may do, read at every request. */
export type LiveSession = {
  viewer: Viewer
  leftOn: string | null
  begunAt: Date
  lastUsedAt: Date
}

/** The session that a browser's token opens, unless it has ended. */
export async function findSession(token: string, now: Date): Promise<LiveSession | null> {
  const [row] = await readRows<SessionRow>(Prisma.sql`
    SELECT s."id", s."createdAt", s."updatedAt", s."expiresAt", p."leftOn",
           p."id", p."number", p."name", p."departmentId", p."roles", p."locale"
    FROM "Session" s JOIN "Person" p ON p."id" = s."personId"
    WHERE s."token" = ${stored(token)}`)
  if (!row) return null
  const [sessionId, begunAt, lastUsedAt, expiresAt, leftOn, id, ...person] = row
  if (new Date(expiresAt) <= now) return null
  const [number, name, departmentId, roles, locale] = person
  return {
    viewer: {
      id,
      sessionId,
      number,
      name,
      departmentId,
      roles: parseRoles(roles),
      locale: Locale.parse(locale),
    },
    leftOn,
    begunAt: new Date(begunAt),
    lastUsedAt: new Date(lastUsedAt),
  }
}

type SessionRow = [
  sessionId: string,
  createdAt: string,
  updatedAt: string,
  expiresAt: string,
  leftOn: string | null,
  id: string,
  number: string,
  name: string,
  departmentId: string,
  roles: string,
  locale: string,
]

/** Writes down that a session was used, and until when that lets it last. */
export async function extendSession(id: string, expiresAt: Date, now: Date): Promise<void> {
  await db().session.updateMany({ where: { id }, data: { expiresAt, updatedAt: now } })
}

/** Opens a session and returns the token for the browser, which is kept nowhere else. */
export async function saveSession(
  { personId, address, userAgent, now }: NewSession,
  connection: Connection = db(),
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await connection.session.create({
    data: {
      id: randomUUID(),
      token: stored(token),
      personId,
      ipAddress: address,
      userAgent: userAgent.slice(0, 400),
      createdAt: now,
      updatedAt: now,
      expiresAt: leaseUntil(now, now),
    },
  })
  return token
}

export type NewSession = { personId: string; address: string; userAgent: string; now: Date }

/** A session as its owner sees it. */
export type OwnSession = { id: string; address: string; userAgent: string; lastUsedAt: Date }

/** The sessions a person has, the one used last first. */
export async function listSessions(personId: string, now: Date): Promise<OwnSession[]> {
  const rows = await db().session.findMany({
    where: { personId, expiresAt: { gt: now } },
    orderBy: { updatedAt: 'desc' },
  })
  return rows.map((row) => ({
    id: row.id,
    address: row.ipAddress ?? '',
    userAgent: row.userAgent ?? '',
    lastUsedAt: row.updatedAt,
  }))
}

/** Ends one session of a person; false when there is none. */
export async function removeSession(session: { id: string; personId: string }): Promise<boolean> {
  const { count } = await db().session.deleteMany({ where: session })
  return count === 1
}

/** Ends the session that a browser's token opens. */
export async function removeSessionByToken(
  token: string,
  connection: Connection = db(),
): Promise<void> {
  await connection.session.deleteMany({ where: { token: stored(token) } })
}

/** Ends all sessions of a person but one; with none to keep, all. Returns how many there were. */
export async function removeOtherSessions(
  { personId, keep }: { personId: string; keep: string | null },
  connection: Connection = db(),
): Promise<number> {
  const { count } = await connection.session.deleteMany({
    where: { personId, ...(keep && { id: { not: keep } }) },
  })
  return count
}

/** Removes sessions that have ended by themselves. */
export async function sweepSessions(now: Date): Promise<number> {
  const { count } = await db().session.deleteMany({ where: { expiresAt: { lte: now } } })
  return count
}

/** Tokens are kept as hashes: a copy of the database opens nobody's session. */
function stored(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
