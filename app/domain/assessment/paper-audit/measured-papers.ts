import type { Random } from '../../evidence/seeded-random.ts'
import { drawEntries } from '../draw.ts'
import type { Overlap } from './overlap.ts'
import { meanAndDeviation } from '../statistics/spread.ts'
import type { AuditedRule } from './audited-rule.ts'
import { meanOf, stepOf, type Spread } from './spread.ts'

/** Enough for the mean overlap and the deviation to be right within some 3 percent. */
const PAPERS = 1000

export type MeasuredPapers = {
  papers: number
  rules: { overlap: number; difficulty: Spread | null }[]
  overlap: Overlap
  difficulty: Spread | null
}

/**
 * Draws papers as learners' first are drawn, and measures what two of them have in common and how far they
 * differ. Always the same papers: an audit of the same draw says the same. The draw must have no shortage.
 */
export function measuredPapers(draw: readonly AuditedRule[]): MeasuredPapers {
  const random = fixedRandom()
  const papers = Array.from({ length: PAPERS }, () => drawEntries(draw, new Set(), random))
  const worth = draw.map(({ rule }) => rule.count * rule.points)
  const total = worth.reduce((sum, points) => sum + points, 0)
  const known = draw.every(({ pool }) => pool.every((item) => stepOf(item) !== null))
  const levels = papers.map((paper) =>
    paper.map((entries) => meanOf(entries.map((entry) => stepOf(entry) ?? 0))),
  )
  const onAny = counted(papers.map((paper) => paper.flat()))
  const rules = draw.map((_, at) => {
    const own = counted(papers.map((paper) => paper[at]!))
    // Of every ordered pair of two papers: an item here by this rule, and there by any.
    const pairs = [...own].reduce((sum, [id, times]) => sum + times * (onAny.get(id)! - 1), 0)
    return {
      overlap: pairs / (PAPERS * (PAPERS - 1)),
      difficulty: known ? spreadOf(levels.map((rule) => rule[at]!)) : null,
    }
  })
  const whole = levels.map((rule) =>
    rule.reduce((sum, level, at) => sum + (level * worth[at]!) / total, 0),
  )
  return {
    papers: PAPERS,
    rules,
    overlap: {
      mean: rules.reduce((sum, { overlap }) => sum + overlap, 0),
      overHalf: overHalfOf(papers.map((paper) => paper.flat().map(({ id }) => id))),
    },
    difficulty: known ? spreadOf(whole) : null,
  }
}

function counted(lists: readonly (readonly { id: string }[])[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { id } of lists.flat()) times.set(id, (times.get(id) ?? 0) + 1)
  return times
}

/** How many of the pairs of neighbours have more than half in common. */
function overHalfOf(papers: readonly (readonly string[])[]): number {
  const over = papers.slice(1).filter((paper, at) => {
    const before = new Set(papers[at])
    return 2 * paper.filter((id) => before.has(id)).length > paper.length
  })
  return over.length / (papers.length - 1)
}

function spreadOf(values: readonly number[]): Spread {
  return { ...meanAndDeviation(values)!, least: Math.min(...values), most: Math.max(...values) }
}

/**
 * Numbers for measuring, ten times as quick as those that papers are drawn with: x → 48271 x mod 2³¹ − 1
 * (Park, Miller and Stockmeyer, Communications of the ACM 36(7), 1993).
 */
function fixedRandom(): Random {
  let state = 20_260_701
  return (bound) => {
    state = (state * 48_271) % 2_147_483_647
    return state % bound
  }
}
