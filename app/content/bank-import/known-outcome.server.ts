import { importOutcome, type ImportOutcome, type InForce } from './import-outcome.ts'
import type { ImportDraft } from './import-entry.ts'

/** What was worked out last, by what it rests on: pages of one draft, and its import, ask the same. */
const known = new Map<string, ImportOutcome>()
const MOST_KNOWN = 4

/** What importing a draft would come to; `state` changes whenever anything in force does. */
export function knownOutcome(
  stored: { id: string; version: number },
  draft: ImportDraft,
  inForce: InForce & { state: string },
): ImportOutcome {
  const key = `${stored.id} ${stored.version} ${inForce.state}`
  const outcome = known.get(key) ?? importOutcome(draft, inForce)
  known.delete(key)
  known.set(key, outcome)
  for (const [oldest] of known) if (known.size > MOST_KNOWN) known.delete(oldest)
  return outcome
}
