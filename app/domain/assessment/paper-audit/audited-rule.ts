import type { Difficulty } from '../../catalog/kinds/item-parts.ts'

/** A rule with what it may draw, as far as an audit asks. */
export type AuditedRule = {
  rule: { count: number; points: number }
  pool: readonly { id: string; difficulty?: Difficulty | undefined }[]
}
