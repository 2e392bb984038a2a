import { drawShortages, rulesSharing, type Shortage } from '../../catalog/draw-proof.ts'
import { drawCount, drawTotal } from '../../catalog/draw-rule.ts'
import type { AuditedRule } from './audited-rule.ts'
import { measuredPapers } from './measured-papers.ts'
import { overlapOf, type Overlap } from './overlap.ts'
import { paperSpread, ruleSpread, type Spread } from './spread.ts'

/** What can be said of all the papers that a draw may give; `short`: it gives none. */
export type PaperAudit = { outcome: 'short'; shortages: Shortage[] } | AuditedPapers

export type AuditedPapers = {
  outcome: 'met'
  items: number
  /** Every paper has these: points belong to rules, not to items. */
  points: number
  rules: RuleAudit[]
  /** Between two people's first papers. */
  overlap: Overlap
  /** Null where an item says no difficulty. */
  difficulty: Spread | null
  /** How many papers one person gets without an item twice, whatever chance brings. */
  fresh: number
  /** How many papers were drawn to measure it; null where it was calculated. */
  measured: number | null
}

export type RuleAudit = {
  asked: number
  pool: number
  /** Places of the rules that may draw some of the same items. */
  sharing: number[]
  /** How many of its items two people may expect to have both. */
  overlap: number
  /** How many items of its pool one paper may take, by whatever rule. */
  used: number
  /** How many papers one person gets in a row before it has to ask an item again. */
  fresh: number
  difficulty: Spread | null
}

/**
 * Audits a draw: whether it can be met, what two papers have in common, and how far papers differ in
 * difficulty. Calculated where no two rules share an item; else measured on papers that the draw gives,
 * always the same ones, and then `least` and `most` are those found.
 */
export function auditPapers(draw: readonly AuditedRule[]): PaperAudit {
  const shortages = drawShortages(draw)
  if (shortages.length > 0) return { outcome: 'short', shortages }
  const sharing = draw.map((_, at) => rulesSharing(draw, at))
  const measured = sharing.some((others) => others.length > 0) ? measuredPapers(draw) : null
  const used = draw.map((_, at) => usedAtMost(draw, at))
  const sizes = draw.map(({ rule, pool }) => ({ asked: rule.count, pool: idsOf(pool).size }))
  return {
    outcome: 'met',
    items: drawCount(draw),
    points: drawTotal(draw),
    rules: sizes.map((size, at) => ({
      ...size,
      sharing: sharing[at]!,
      used: used[at]!,
      fresh: freshPapers(size.pool, used[at]!),
      overlap: measured?.rules[at]!.overlap ?? size.asked ** 2 / size.pool,
      difficulty: measured ? measured.rules[at]!.difficulty : ruleSpread(draw[at]!),
    })),
    overlap: measured?.overlap ?? overlapOf(sizes),
    difficulty: measured ? measured.difficulty : paperSpread(draw),
    fresh: Math.min(...sizes.map(({ pool }, at) => freshPapers(pool, used[at]!))),
    measured: measured?.papers ?? null,
  }
}

/** What a paper takes of a rule's pool at most: what the rule draws, and what others draw of its items. */
function usedAtMost(draw: readonly AuditedRule[], at: number): number {
  const own = idsOf(draw[at]!.pool)
  return draw.reduce((sum, { rule, pool }) => {
    const common = [...idsOf(pool)].filter((id) => own.has(id)).length
    return sum + Math.min(rule.count, common)
  }, 0)
}

/**
 * How many papers in a row are sure to be without an item of a pool seen before: as long as so much is left,
 * the unseen are enough for every rule. Exact where rules share nothing.
 */
function freshPapers(pool: number, used: number): number {
  return Math.max(1, Math.floor(pool / used))
}

function idsOf(pool: AuditedRule['pool']): Set<string> {
  return new Set(pool.map(({ id }) => id))
}
