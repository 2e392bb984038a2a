import type { ItemRule } from './flaw.ts'

/** An answer that is told right or wrong without a reason in this language, and so teaches nothing. */
export const missingRationale: ItemRule<'missing-rationale'> = ({ options, hasRationale }) => {
  const without = options.filter(({ hasReason }) => !hasReason).map(({ id }) => id)
  return without.length > 0 || !hasRationale ? [without.join(' ')] : null
}
