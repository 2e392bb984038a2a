import type { DrawRule } from './exam.ts'
import type { Item } from './item.ts'

/** What a rule of a draw has to choose from, in numbers of items. */
export type RuleSupply = {
  needed: number
  matching: number
  /** How many of the matching the rules before it may take, at worst. */
  claimed: number
  enough: boolean
}

type DrawStep = { rule: Pick<DrawRule, 'count'>; pool: readonly { id: string }[] }

/** Whether an item of the rule's bank may be drawn by it: an exam item that is what the rule asks. */
export function matchesRule(rule: DrawRule, item: Item): boolean {
  return (
    item.pool === 'exam' &&
    (rule.kind === undefined || item.kind === rule.kind) &&
    (rule.competency === undefined || item.competency === rule.competency) &&
    (rule.difficulty === undefined || item.difficulty === rule.difficulty)
  )
}

/**
 * What each rule of a draw is sure to find, in their order. Counted for the worst case, in which every
 * earlier rule takes as many of its items as it can, so that a draw that is enough never fails.
 */
export function drawSupply(draw: readonly DrawStep[]): RuleSupply[] {
  return draw.map(({ rule, pool }, at) => {
    const ids = new Set(pool.map(({ id }) => id))
    const takeable = draw.slice(0, at).reduce((sum, earlier) => {
      const overlapping = earlier.pool.filter(({ id }) => ids.has(id)).length
      return sum + Math.min(earlier.rule.count, overlapping)
    }, 0)
    const claimed = Math.min(ids.size, takeable)
    return {
      needed: rule.count,
      matching: ids.size,
      claimed,
      enough: ids.size - claimed >= rule.count,
    }
  })
}

/** What a whole paper of a draw is worth, in points. */
export function drawTotal(draw: readonly { rule: Pick<DrawRule, 'count' | 'points'> }[]): number {
  return draw.reduce((sum, { rule }) => sum + rule.count * rule.points, 0)
}
