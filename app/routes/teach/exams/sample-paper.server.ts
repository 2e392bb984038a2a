import { randomBytes } from 'node:crypto'
import { getItems } from '#app/data/catalog.server.ts'
import { drawPaper } from '#app/domain/assessment/draw.ts'
import { drawSupply } from '#app/domain/catalog/draw-supply.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { itemView, type ItemView } from '../banks/item-view.ts'
import type { Disk, ShelfEntry } from '../shelf/shelf.ts'

/** A paper a learner could get, with its keys; null where a rule finds too few items. */
export type SamplePaper = { seed: string; items: (ItemView & { points: number })[] }

type Addressed = { hash: string; manifest: ExamManifest }

/** Draws the paper that somebody without earlier attempts would get from this seed. Keeps nothing. */
export async function samplePaper(
  { draft, revision }: ShelfEntry<ExamManifest, Addressed>,
  disk: Disk,
  seed: string,
): Promise<SamplePaper | null> {
  const exam = draft ?? revision
  if (!exam || !drawSupply(exam.manifest.draw).every(({ enough }) => enough)) return null
  const items = await itemsByHash(exam, draft !== null, disk)
  const paper = drawPaper({
    exam: exam.hash,
    manifest: exam.manifest,
    items,
    seen: new Set(),
    seed,
  })
  return {
    seed,
    items: paper.items.map(({ hash, options, points }) => ({
      ...itemView(items.get(hash)!, options),
      points,
    })),
  }
}

/** A seed nobody has thought of. */
export function freshSeed(): string {
  return randomBytes(4).toString('hex')
}

/** The items an exam may draw: those on disk for an exam on disk, else the published. */
async function itemsByHash(
  { manifest }: Addressed,
  onDisk: boolean,
  { content }: Disk,
): Promise<Map<string, Item>> {
  const pool = manifest.draw.flatMap((step) => step.pool)
  if (!onDisk) return getItems([...new Set(pool.map(({ hash }) => hash))])
  const byId = new Map(content.banks.flatMap(({ items }) => items.map((item) => [item.id, item])))
  return new Map(pool.map(({ id, hash }) => [hash, byId.get(id)!]))
}
