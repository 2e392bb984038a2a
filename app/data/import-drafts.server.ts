import { db, readRows, type Connection } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** An import under way; its body is for those who read and write it. */
export type StoredDraft = {
  id: string
  personId: string
  body: string
  version: number
  updatedAt: Date
  expiresAt: Date
}

/** How long a draft is kept after its last change, in milliseconds. */
const KEPT_MS = 30 * 24 * 3_600_000

const expiryOf = (now: Date) => new Date(now.getTime() + KEPT_MS)

/** Keeps a draft that has just been made. */
export async function saveImportDraft(
  draft: Pick<StoredDraft, 'id' | 'personId' | 'body'>,
  now: Date,
): Promise<void> {
  const times = { createdAt: now, updatedAt: now, expiresAt: expiryOf(now) }
  await db().importDraft.create({ data: { ...draft, version: 1, ...times } })
}

/** Somebody's own draft; null when it is another's, has expired or is no more. */
export function findImportDraft(
  { id, personId }: { id: string; personId: string },
  now: Date,
  connection: Connection = db(),
): Promise<StoredDraft | null> {
  return connection.importDraft.findFirst({ where: { id, personId, expiresAt: { gt: now } } })
}

/** Writes a draft's next version; false when another window has written one meanwhile. */
export async function updateImportDraft(
  { id, version, body }: Pick<StoredDraft, 'id' | 'version' | 'body'>,
  now: Date,
  connection: Connection = db(),
): Promise<boolean> {
  const { count } = await connection.importDraft.updateMany({
    where: { id, version },
    data: { body, version: version + 1, updatedAt: now, expiresAt: expiryOf(now) },
  })
  return count === 1
}

/** How far a body is read for a list: its beginning says what it is of. */
const BEGINNING = 4_000

/** Somebody's drafts, the last changed first, each with the beginning of its body alone. */
export async function listImportDrafts(
  personId: string,
  now: Date,
): Promise<{ id: string; beginning: string; updatedAt: Date }[]> {
  const rows = await readRows<[id: string, beginning: string, updatedAt: string]>(Prisma.sql`
    SELECT "id", SUBSTR("body", 1, ${BEGINNING}), "updatedAt" FROM "ImportDraft"
    WHERE "personId" = ${personId} AND "expiresAt" > ${now}
    ORDER BY "updatedAt" DESC LIMIT 20`)
  return rows.map(([id, beginning, updatedAt]) => {
    return { id, beginning, updatedAt: new Date(updatedAt) }
  })
}

/** Removes somebody's draft, of a version where one is named; false when there was none. */
export async function removeImportDraft(
  draft: { id: string; personId: string; version?: number },
  connection: Connection = db(),
): Promise<boolean> {
  const { id, personId, version } = draft
  const { count } = await connection.importDraft.deleteMany({ where: { id, personId, version } })
  return count > 0
}

/** Removes the drafts that have expired; returns how many. */
export async function sweepImportDrafts(now: Date): Promise<number> {
  const { count } = await db().importDraft.deleteMany({ where: { expiresAt: { lte: now } } })
  return count
}
