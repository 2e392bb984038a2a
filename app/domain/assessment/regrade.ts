import { z } from 'zod'
import type { Item } from '../catalog/item.ts'
import { canonicalJson, hashOf } from '../evidence/canonical-json.ts'
import { inLocale, LocalizedText, type Locale } from '../locale.ts'
import type { Paper } from './paper.ts'

/** What a regrade changes of one item revision. */
export const RegradeChange = z.strictObject({
  /** A corrected item revision, by hash; `dropped`: everybody earns the points, answered or not. */
  scores: z.union([z.strictObject({ item: z.string() }), z.literal('dropped')]),
  /** Unless set, an attempt that would lose by it stays as it stands. */
  mayFall: z.boolean(),
})
export type RegradeChange = z.infer<typeof RegradeChange>

/** A regrade as it is hashed: what was put right of an exam, why, by whom, when. */
export type RegradeStatement = {
  id: string
  /** Slug: every revision of the exam whose paper asks the item revision is meant. */
  exam: string
  item: string
  /** The item revision as it was asked, by hash. */
  revision: string
  change: RegradeChange
  /** For the learner, in the languages of the exam; a text alone from before there were several. */
  reason: LocalizedText | string
  /** The person. */
  by: string
  /** Instant, UTC. */
  at: string
}

/** A regrade with its address and what it puts in the place of the item revision. */
export type Regrade = { hash: string; statement: RegradeStatement; instead: Item | 'dropped' }

/** The address of a regrade: what it says, hashed. */
export function regradeHash(statement: RegradeStatement): string {
  return hashOf(statement)
}

/** A change as it is stored, and read back with `RegradeChange`. */
export function storedChange(change: RegradeChange): string {
  return canonicalJson(change)
}

/** A reason as it is stored, and read back with `readReason`. */
export function storedReason(reason: RegradeStatement['reason']): string {
  return typeof reason === 'string' ? reason : canonicalJson(reason)
}

/** A reason as it was stored; what is not written the one way is a text alone. */
export function readReason(stored: string): RegradeStatement['reason'] {
  if (!stored.startsWith('{')) return stored
  try {
    const said = LocalizedText.parse(JSON.parse(stored))
    return canonicalJson(said) === stored ? said : stored
  } catch {
    return stored
  }
}

/** A reason in a language; a text alone is said as it is. */
export function reasonIn(reason: RegradeStatement['reason'], locale: Locale): string {
  return typeof reason === 'string' ? reason : inLocale(reason, locale)
}

/** Whether a paper asks the item revision that a regrade is about. */
export function isAskedBy(paper: Paper, { statement }: Pick<Regrade, 'statement'>): boolean {
  return paper.items.some(({ hash }) => hash === statement.revision)
}
