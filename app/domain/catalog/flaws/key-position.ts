import { chanceOfUneven, pearson } from './chance.ts'
import type { FlawText, FlawValues } from './flaw.ts'

const significance = 0.01
/** Cohen’s w: below a small to medium effect a guesser gains too little to matter. */
const worthwhile = 0.2

/**
 * Over a bank, the right answer of single choices stands in one place more often than chance explains.
 * Items with as many options are tested together: Pearson’s chi-square test, or the exact multinomial test
 * where few, at 1 % (`chanceOfUneven`). Papers shuffle options, lessons do not. The first uneven group is
 * given, with its fullest place; null where all are even.
 */
export function keyPosition(texts: readonly FlawText[]): FlawValues['key-position'] | null {
  const groups = new Map<number, number[]>()
  for (const { kind, options, key } of texts) {
    const at = options.findIndex(({ id }) => id === key[0])
    if (kind !== 'one' || at < 0 || options.length < 2) continue
    const counts = groups.get(options.length) ?? Array<number>(options.length).fill(0)
    counts[at]! += 1
    groups.set(options.length, counts)
  }
  for (const [options, counts] of groups) {
    const items = counts.reduce((sum, count) => sum + count, 0)
    if (Math.sqrt(pearson(counts) / items) < worthwhile) continue
    if (chanceOfUneven(counts) >= significance / groups.size) continue
    const most = Math.max(...counts)
    return [counts.indexOf(most) + 1, most, items, options]
  }
  return null
}
