import type { Item, ItemKind } from './item.ts'
import type { Difficulty, Pool } from './kinds/item-parts.ts'

/** How many items of a bank are alike. */
export type ItemCount = {
  kind: ItemKind
  pool: Pool
  /** Null when the author has not said. */
  difficulty: Difficulty | null
  count: number
}

/** Counts the items of a bank by kind, pool and difficulty; what there is none of is not listed. */
export function tallyItems(items: readonly Item[]): ItemCount[] {
  const counts = new Map<string, ItemCount>()
  for (const { kind, pool, difficulty = null } of items) {
    const place = `${kind} ${pool} ${difficulty}`
    const count = counts.get(place) ?? { kind, pool, difficulty, count: 0 }
    counts.set(place, { ...count, count: count.count + 1 })
  }
  return [...counts.values()]
}

/** The place of the right answer among an item's options, from 1; null where several or none may be right. */
export function keyPosition(item: Item): number | null {
  if (item.kind !== 'single-choice') return null
  return item.options.findIndex(({ id }) => id === item.key) + 1
}

/**
 * How often the right answer stands first, second and so on among the single choices, as written.
 * Papers shuffle options, lessons do not: an even spread keeps a reader from guessing by place.
 */
export function keyPositions(items: readonly Item[]): number[] {
  const positions = items.map(keyPosition).filter((position) => position !== null)
  const longest = Math.max(
    0,
    ...items.map((item) => (item.kind === 'single-choice' ? item.options.length : 0)),
  )
  return Array.from(
    { length: longest },
    (_, at) => positions.filter((position) => position === at + 1).length,
  )
}
