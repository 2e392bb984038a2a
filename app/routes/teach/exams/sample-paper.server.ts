import { randomBytes } from 'node:crypto'
import { drawPaper } from '#app/domain/assessment/draw.ts'
import { drawShortages } from '#app/domain/catalog/draw-proof.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'
import { itemView, type ItemView } from '../banks/item-view.ts'
import type { Disk, ShelfEntry } from '../shelf/shelf.ts'
import { drawableItems } from './drawable-items.server.ts'

/** A paper a learner could get, with its keys; null where the rules cannot all be met. */
export type SamplePaper = { seed: string; items: (ItemView & { points: number })[] }

type Addressed = { hash: string; manifest: ExamManifest }

/** Draws the paper that somebody without earlier attempts would get from this seed. Keeps nothing. */
export async function samplePaper(
  entry: ShelfEntry<ExamManifest, Addressed>,
  disk: Disk,
  seed: string,
): Promise<SamplePaper | null> {
  const exam = entry.draft ?? entry.revision
  if (!exam || drawShortages(exam.manifest.draw).length > 0) return null
  const items = await drawableItems(entry, disk)
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
