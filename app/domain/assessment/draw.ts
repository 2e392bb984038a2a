import type { DrawRule, ExamManifest, PoolEntry } from '../catalog/exam.ts'
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
 * Draws a paper by the exam's rules, in their order: unseen items first, no item twice, then the
 * shuffles the exam asks for, all from the seed. The same arguments give the same paper for ever.
 * Throws when a rule has too few items: publishing refuses such an exam.
 */
export function drawPaper({ exam, manifest, items, seen, seed }: Drawable): Paper {
  const random = seededRandom(seed)
  const taken = new Set<string>()
  const drawn = manifest.draw.flatMap(({ rule, pool }) => {
    const entries = drawEntries(rule, pool, taken, seen, random)
    for (const { id } of entries) taken.add(id)
    const { points, section } = rule
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

function drawEntries(
  rule: DrawRule,
  pool: readonly PoolEntry[],
  taken: ReadonlySet<string>,
  seen: ReadonlySet<string>,
  random: Random,
): PoolEntry[] {
  const free = pool.filter(({ id }) => !taken.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const unseen = shuffled(
    free.filter(({ id }) => !seen.has(id)),
    random,
  )
  const known = shuffled(
    free.filter(({ id }) => seen.has(id)),
    random,
  )
  const entries = [...unseen, ...known].slice(0, rule.count)
  if (entries.length < rule.count)
    throw new Error(
      `The rule on bank ${rule.bank} needs ${rule.count} items and has ${entries.length}`,
    )
  return entries
}
