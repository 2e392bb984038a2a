import { nearDuplicates } from '../near-duplicates.ts'
import type { FlawText } from './flaw.ts'

/** Pairs of items of a bank that ask the same (`nearDuplicates`): ids, in the order of the bank. */
export function nearDuplicateStems(texts: readonly FlawText[]): [one: string, other: string][] {
  const compared = texts.map(({ id, stem, options }) => ({
    id,
    stem,
    options: options.map(({ text }) => text),
  }))
  return nearDuplicates(compared).map(({ one, other }) => [one.id, other.id])
}
