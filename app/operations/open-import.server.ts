import { randomUUID } from 'node:crypto'
import { newDraft, type GivenImport } from '#app/content/bank-import/new-draft.ts'
import { draftApart, readApart } from '#app/content/bank-import/exchange-apart.server.ts'
import type { ImportDraft } from '#app/content/bank-import/import-entry.ts'
import { ownBankText } from '#app/content/bank-import/own-draft.ts'
import { saveImportDraft } from '#app/data/import-drafts.server.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import type { Problem } from '#app/exchange/exchange-item.ts'

export type OpenImportOutcome =
  | { outcome: 'opened'; id: string }
  /** Nothing could be read; the problems say why. */
  | { outcome: 'refused'; problems: Problem[] }
  /** A bank as the content folder writes it, with errors. */
  | { outcome: 'broken-bank'; findings: Finding[] }
  | { outcome: 'too-many'; items: number; most: number }
  /** The file kept its reader busy beyond all measure. */
  | { outcome: 'too-hard' }

/** How many items one import may have: more is no bank that somebody looks through. */
const MOST_ITEMS = 5_000

/**
 * Reads a file or a text and keeps what it was read to as a draft of its trainer. Nothing is kept of what
 * holds no item, of what cannot be read within the reader's bounds, or of more than 5,000 items at once.
 */
export async function openImport(
  given: GivenImport & { personId: string; bytes: Uint8Array },
  now: Date,
): Promise<OpenImportOutcome> {
  const own = given.format === undefined ? ownBankText(given.bytes) : null
  if (own !== null) {
    const { name, into } = given
    const read = await draftApart({ text: own, name, into })
    if (!read) return { outcome: 'too-hard' }
    if ('findings' in read) return { outcome: 'broken-bank', findings: read.findings }
    if (read.draft.entries.length > MOST_ITEMS)
      return { outcome: 'too-many', items: read.draft.entries.length, most: MOST_ITEMS }
    return keep(read.draft, given.personId, now)
  }
  const file = await readApart(given)
  if (!file) return { outcome: 'too-hard' }
  const found = file.items.length + file.refused
  if (found > MOST_ITEMS) return { outcome: 'too-many', items: found, most: MOST_ITEMS }
  const draft = newDraft(file, given)
  const isEmpty = draft.entries.every(({ isItem }) => !isItem)
  if (isEmpty) return { outcome: 'refused', problems: file.problems }
  return keep(draft, given.personId, now)
}

async function keep(draft: ImportDraft, personId: string, now: Date): Promise<OpenImportOutcome> {
  const id = randomUUID()
  await saveImportDraft({ id, personId, body: JSON.stringify(draft) }, now)
  return { outcome: 'opened', id }
}
