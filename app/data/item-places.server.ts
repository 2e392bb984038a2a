import { ExamManifest } from '#app/domain/catalog/exam.ts'
import { db } from './database.server.ts'

/** An item revision that an exam asks or asked: in which editions of the exam. */
export type AskedItem = { id: string; hash: string; editions: number[] }

/** The item revisions that any edition of an exam may draw, in the order in which the newest has them. */
export async function listAskedItems(examSlug: string): Promise<AskedItem[]> {
  const rows = await db().examRevision.findMany({
    where: { slug: examSlug },
    orderBy: { sequence: 'desc' },
    select: { sequence: true, manifest: true },
  })
  const asked = new Map<string, AskedItem>()
  for (const { sequence, manifest } of rows)
    for (const { pool } of ExamManifest.parse(JSON.parse(manifest)).draw)
      for (const { id, hash } of pool) {
        const known = asked.get(hash) ?? { id, hash, editions: [] }
        if (!known.editions.includes(sequence)) known.editions.push(sequence)
        asked.set(hash, known)
      }
  return [...asked.values()]
}

/** The bank of an item revision that an exam asks or asked; null when no edition of it does. */
export async function findItemPlace(
  examSlug: string,
  revision: string,
): Promise<{ bankSlug: string } | null> {
  const asked = await listAskedItems(examSlug)
  if (!asked.some(({ hash }) => hash === revision)) return null
  return db().itemRevision.findUnique({ where: { hash: revision }, select: { bankSlug: true } })
}
