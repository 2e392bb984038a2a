import type { DrawRule } from './exam.ts'
import type { Item } from './item.ts'

/** Whether an item of the rule's bank may be drawn by it: an exam item that is what the rule asks. */
export function matchesRule(rule: DrawRule, item: Item): boolean {
  return (
    item.pool === 'exam' &&
    (rule.kind === undefined || item.kind === rule.kind) &&
    (rule.competency === undefined || item.competency === rule.competency) &&
    (rule.difficulty === undefined || item.difficulty === rule.difficulty)
  )
}

/** How many items a whole paper of a draw has. */
export function drawCount(draw: readonly { rule: Pick<DrawRule, 'count'> }[]): number {
  return draw.reduce((sum, { rule }) => sum + rule.count, 0)
}

/** What a whole paper of a draw is worth, in points. */
export function drawTotal(draw: readonly { rule: Pick<DrawRule, 'count' | 'points'> }[]): number {
  return draw.reduce((sum, { rule }) => sum + rule.count * rule.points, 0)
}
