/** Two texts that share most of their pieces: `similarity` is from 0 (nothing) to 1 (everything). */
export type SimilarPair = { one: number; other: number; similarity: number }

/** A set's pieces as numbers in rising order, those that few of the sets have first. */
export type Ranked = Int32Array

/** What narrows the pairs down. */
type Narrowed = {
  /** Pairs within so many of the last sets are left out. */
  known?: number
  /** Whether two sets that are alike are wanted. */
  wanted?: (one: number, other: number) => boolean
  /** A pair whose sets are in so many pairs both is left out: each set is in so many, or in all there are. */
  mostEach?: number
}

/**
 * The pairs of sets that are alike by at least `atLeast` (Jaccard: what both have over what either has),
 * `one` before `other`, by their places in `sets`.
 *
 * Exact, without comparing every pair: two sets that are alike by t share one of their |x| − ⌈t|x|⌉ + 1
 * rarest pieces, so only those are looked up (prefix filter: Bayardo, Ma, Srikant, “Scaling up all pairs
 * similarity search”, WWW 2007). Throws unless 0 < atLeast ≤ 1.
 */
export function similarPairs(
  sets: readonly ReadonlySet<string>[],
  atLeast: number,
  { known = 0, wanted = () => true, mostEach = Infinity }: Narrowed = {},
): SimilarPair[] {
  if (!(atLeast > 0 && atLeast <= 1)) throw new Error(`No texts are alike by ${atLeast}`)
  const { ranked } = rarestFirst(sets)
  const firstKnown = sets.length - known
  const places = sets.map((_, at) => at)
  const index = new Map<number, number[]>()
  const pairs: SimilarPair[] = []
  /** The last set that met each of them, so that two are compared once. */
  const metBy = new Int32Array(sets.length).fill(-1)
  const found = new Int32Array(sets.length)
  // The known sets first, so that what is looked up is never one of them.
  for (const at of [...places.slice(firstKnown), ...places.slice(0, firstKnown)]) {
    const pieces = ranked[at]!
    const prefix = pieces.subarray(0, pieces.length - Math.ceil(atLeast * pieces.length) + 1)
    for (const piece of prefix) {
      const earlier = index.get(piece)
      if (!earlier) index.set(piece, [at])
      else {
        if (at < firstKnown) for (const other of earlier) compare(at, other)
        earlier.push(at)
      }
    }
  }
  function compare(at: number, other: number) {
    if (metBy[other] === at) return
    metBy[other] = at
    if (found[at]! >= mostEach && found[other]! >= mostEach) return
    const similarity = likeness(ranked[at]!, ranked[other]!, atLeast)
    if (similarity < atLeast || !wanted(at, other)) return
    found[at]!++
    found[other]!++
    pairs.push({ one: Math.min(at, other), other: Math.max(at, other), similarity })
  }
  return pairs.sort((a, b) => a.one - b.one || a.other - b.other)
}

/** Sets whose pieces are numbers, to be compared quickly, and which piece each number is. */
export function rarestFirst(sets: readonly ReadonlySet<string>[]): {
  ranked: Ranked[]
  pieces: string[]
} {
  const counts = new Map<string, number>()
  for (const set of sets) for (const piece of set) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  const pieces = [...counts]
    .sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1))
    .map(([piece]) => piece)
  const rank = new Map(pieces.map((piece, at) => [piece, at]))
  const ranked = sets.map((set) => Int32Array.from([...set], (piece) => rank.get(piece)!).sort())
  return { ranked, pieces }
}

/**
 * What both sets have over what either has (Jaccard), or 0 as soon as it is sure to stay below `atLeast`;
 * nothing is like an empty set. Both are ranked together.
 */
export function likeness(one: Ranked, other: Ranked, atLeast: number): number {
  const sum = one.length + other.length
  const needed = (atLeast * sum) / (1 + atLeast) - 1e-9
  let [at, to, shared] = [0, 0, 0]
  while (at < one.length && to < other.length) {
    if (shared + Math.min(one.length - at, other.length - to) < needed) return 0
    const difference = one[at]! - other[to]!
    if (difference === 0) shared += 1
    if (difference <= 0) at += 1
    if (difference >= 0) to += 1
  }
  return shared === 0 ? 0 : shared / (sum - shared)
}
