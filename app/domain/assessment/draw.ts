import { openDraw, type DrawStep } from '../catalog/draw-proof.ts'
import type { ExamManifest } from '../catalog/exam.ts'
import type { Item } from '../catalog/item.ts'
import { seededRandom, shuffled, type Random } from '../evidence/seeded-random.ts'
import { dealtOrder } from './item-rules.ts'
import type { Paper, PaperItem } from './paper.ts'

type Drawable = {
  /** The exam revision's hash. */
  exam: string
  manifest: ExamManifest
  /** The item revisions of the pools, by hash. */
  items: ReadonlyMap<string, Item>
  /** Ids of items this person has had on earlier papers of the exam. */
  seen: ReadonlySet<string>
  seed: string
}

/**
 * Draws a paper by the exam's rules, then the shuffles the exam asks for, all from the seed. The same
 * arguments give the same paper for ever. Throws when the rules cannot all be met: publishing refuses
 * such an exam.
 */
export function drawPaper({ exam, manifest, items, seen, seed }: Drawable): Paper {
  const random = seededRandom(seed)
  const drawn = drawEntries(manifest.draw, seen, random).flatMap((entries, at) => {
    const { points, section } = manifest.draw[at]!.rule
    return entries.map((entry): PaperItem => ({
      ...entry,
      options: [],
      points,
      ...(section && { section }),
    }))
  })
  const ordered = manifest.shuffle.items ? shuffled(drawn, random) : drawn
  return {
    exam,
    items: ordered.map((place) => ({
      ...place,
      options: dealtOrder(items.get(place.hash)!, manifest.shuffle.options, random),
    })),
  }
}

/**
 * What each rule of a draw takes, rules in their order: unseen items first, in random order, no item twice,
 * and none that a later rule could not do without. Throws when the rules cannot all be met.
 */
export function drawEntries<Entry extends { id: string }>(
  draw: readonly { rule: DrawStep['rule']; pool: readonly Entry[] }[],
  seen: ReadonlySet<string>,
  random: Random,
): Entry[][] {
  const open = openDraw(draw)
  const taken = new Set<string>()
  return draw.map(({ rule, pool }, at) => {
    const free = pool.filter(({ id }) => !taken.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1))
    const unseen = shuffled(
      free.filter(({ id }) => !seen.has(id)),
      random,
    )
    const known = shuffled(
      free.filter(({ id }) => seen.has(id)),
      random,
    )
    const entries: Entry[] = []
    for (const entry of [...unseen, ...known]) {
      if (entries.length === rule.count) break
      if (open.take(at, entry.id)) entries.push(entry)
    }
    if (entries.length < rule.count)
      throw new Error(`Rule ${at + 1} needs ${rule.count} items and has ${entries.length}`)
    for (const { id } of entries) taken.add(id)
    return entries
  })
}
