import { getItems } from '#app/data/catalog.server.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import type { Disk, ShelfEntry } from '../shelf/shelf.ts'

/** The items an exam may draw, by hash: those on disk for an exam on disk, else the published. */
export async function drawableItems(
  { draft, revision }: ShelfEntry<ExamManifest, { manifest: ExamManifest }>,
  { content }: Disk,
): Promise<Map<string, Item>> {
  const pool = ((draft ?? revision)?.manifest.draw ?? []).flatMap((step) => step.pool)
  if (!draft) return getItems([...new Set(pool.map(({ hash }) => hash))])
  const byId = new Map(content.banks.flatMap(({ items }) => items.map((item) => [item.id, item])))
  return new Map(pool.map(({ id, hash }) => [hash, byId.get(id)!]))
}
