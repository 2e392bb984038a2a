/** Rules that together ask for more items than there are for any of them. */
export type Shortage = {
  /** Their places in the draw, in its order. */
  rules: number[]
  asked: number
  items: number
}

export type DrawStep = { rule: { count: number }; pool: readonly { id: string }[] }

/** Items that the very same rules may draw: which of them is taken makes no difference to the others. */
type Alike = { rules: readonly number[]; left: number }

/**
 * The proof that a draw can be met, or why it cannot. Every rule gets its items, none twice, exactly when
 * no set of rules asks for more items than its pools hold together (Hall, On Representatives of Subsets,
 * Journal of the London Mathematical Society 10, 1935). Empty when the draw can be met; else sets of rules
 * that break the condition, each rule in one of them at most.
 */
export function drawShortages(draw: readonly DrawStep[]): Shortage[] {
  const { alike } = alikeItems(draw)
  const asked = draw.map(({ rule }) => rule.count)
  const out = new Set<number>()
  const shortages: Shortage[] = []
  const note = (rules: number[]) => {
    for (const at of rules) out.add(at)
    shortages.push({
      rules,
      asked: rules.reduce((sum, at) => sum + asked[at]!, 0),
      items: alike.reduce((sum, { rules: own, left }) => sum + (meet(own, rules) ? left : 0), 0),
    })
  }
  for (const at of draw.keys()) if (held(alike, at) < asked[at]!) note([at])
  for (;;) {
    const rest = asked.map((count, at) => (out.has(at) ? 0 : count))
    const starved = starvedRules(rest, alike)
    if (!starved) return shortages.sort((a, b) => a.rules[0]! - b.rules[0]!)
    note(starved)
  }
}

/** What a draw leaves for its rules while a paper is drawn. */
export type OpenDraw = {
  /** Takes an item for a rule unless the rules could then not all be met; says whether it did. */
  take: (at: number, id: string) => boolean
}

/**
 * Follows a draw from its first item to its last, rules in their order. From a draw without shortages it
 * never comes to an end too early: whatever was taken, every rule can still be met.
 */
export function openDraw(draw: readonly DrawStep[]): OpenDraw {
  const { alike, of } = alikeItems(draw)
  const asked = draw.map(({ rule }) => rule.count)
  return {
    take(at, id) {
      const own = of.get(id)!
      own.left -= 1
      asked[at]! -= 1
      // What no later rule may draw is missed by none.
      if (own.rules.at(-1)! <= at || !starvedRules(asked, alike)) return true
      own.left += 1
      asked[at]! += 1
      return false
    },
  }
}

/** The rules whose pools have an item in common with a rule's, by their places. */
export function rulesSharing(draw: readonly DrawStep[], at: number): number[] {
  const ids = new Set(draw[at]!.pool.map(({ id }) => id))
  return [...draw.keys()].filter(
    (other) => other !== at && draw[other]!.pool.some(({ id }) => ids.has(id)),
  )
}

function alikeItems(draw: readonly DrawStep[]): { alike: Alike[]; of: Map<string, Alike> } {
  const rulesOf = new Map<string, number[]>()
  for (const [at, { pool }] of draw.entries())
    for (const { id } of pool) {
      const rules = rulesOf.get(id)
      if (!rules) rulesOf.set(id, [at])
      else if (rules.at(-1) !== at) rules.push(at)
    }
  const byRules = new Map<string, Alike>()
  const of = new Map<string, Alike>()
  for (const [id, rules] of rulesOf) {
    const name = rules.join()
    const own = byRules.get(name) ?? { rules, left: 0 }
    byRules.set(name, own)
    own.left += 1
    of.set(id, own)
  }
  return { alike: [...byRules.values()], of }
}

function held(alike: readonly Alike[], at: number): number {
  return alike.reduce((sum, { rules, left }) => sum + (rules.includes(at) ? left : 0), 0)
}

function meet(some: readonly number[], others: readonly number[]): boolean {
  return some.some((one) => others.includes(one))
}

/**
 * Gives every rule its items, moving what others hold where that helps (augmenting paths). Null when all
 * are met; else a set of rules that asks for more than its pools hold.
 */
function starvedRules(asked: readonly number[], alike: readonly Alike[]): number[] | null {
  const free = alike.map(({ left }) => left)
  const given = asked.map(() => alike.map(() => 0))
  for (const [rule, count] of asked.entries()) {
    let missing = count
    for (const [at, { rules }] of alike.entries())
      if (rules.includes(rule)) {
        const direct = Math.min(missing, free[at]!)
        given[rule]![at]! += direct
        free[at]! -= direct
        missing -= direct
      }
    for (; missing > 0; missing--) {
      const starved = giveOneMore(rule, alike, free, given)
      if (starved) return starved
    }
  }
  return null
}

/** Gets one more item for a rule, through other rules if need be; null when it did, else who is in the way. */
function giveOneMore(
  start: number,
  alike: readonly Alike[],
  free: number[],
  given: number[][],
): number[] | null {
  /** Over which items a rule was reached, and from which rule items were. */
  const over = new Map<number, number | null>([[start, null]])
  const from = new Map<number, number>()
  // What is added to the map while it is walked is walked as well.
  for (const rule of over.keys())
    for (const [at, { rules }] of alike.entries()) {
      if (from.has(at) || !rules.includes(rule)) continue
      from.set(at, rule)
      if (free[at]! > 0) {
        free[at]! -= 1
        for (let to: number | null = at; to !== null;) {
          const taker: number = from.get(to)!
          given[taker]![to]! += 1
          to = over.get(taker)!
          if (to !== null) given[taker]![to]! -= 1
        }
        return null
      }
      for (const holder of rules)
        if (given[holder]![at]! > 0 && !over.has(holder)) over.set(holder, at)
    }
  return [...over.keys()].sort((a, b) => a - b)
}
