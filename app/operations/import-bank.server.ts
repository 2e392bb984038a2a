import { slugOfDraft, type ImportOutcome } from '#app/content/bank-import/import-outcome.ts'
import { knownOutcome } from '#app/content/bank-import/known-outcome.server.ts'
import { groupOf } from '#app/content/bank-import/import-view.ts'
import type { ImportDraft, ImportEntry } from '#app/content/bank-import/import-entry.ts'
import { forgetInForce, readHeads } from '#app/data/catalog.server.ts'
import { transaction } from '#app/data/database.server.ts'
import {
  findImportDraft,
  removeImportDraft,
  updateImportDraft,
} from '#app/data/import-drafts.server.ts'
import { readImportTarget, type ImportTargetRead } from '#app/data/import-target.server.ts'
import {
  saveBankRevision,
  saveCourseRevision,
  saveExamRevision,
  saveItems,
} from '#app/data/publications.server.ts'

export type ImportBankOutcome =
  | { outcome: 'imported'; slug: string; added: number; revised: number; left: number }
  /** The bank says all of it already. */
  | { outcome: 'unchanged'; slug: string; left: number }
  /** Something is to be done first: the preview says what. */
  | { outcome: 'refused' }
  /** What would be done is not what was seen. */
  | { outcome: 'moved' }
  | { outcome: 'not-found' }

/**
 * Imports a draft as it was seen in its preview: the next revision of the bank and of the exams and courses
 * that use its items, all in one transaction, or nothing. Attempts under way keep their papers. Entries that
 * could not be read or may not be published stay in the draft; without any, the draft is gone.
 */
export async function importBank(
  asked: { id: string; personId: string; seen: string },
  now: Date,
): Promise<ImportBankOutcome> {
  forgetInForce()
  const stored = await findImportDraft(asked, now)
  if (!stored) return { outcome: 'not-found' }
  const draft = JSON.parse(stored.body) as ImportDraft
  const slug = slugOfDraft(draft)
  const inForce = await readImportTarget(slug)
  const outcome = knownOutcome(stored, draft, inForce)
  if (outcome.seen !== asked.seen) return { outcome: 'moved' }
  const isBroken = outcome.findings.some(({ severity }) => severity === 'error')
  if (isBroken || outcome.problems.length > 0) return { outcome: 'refused' }
  const { added, revised } = outcome.plan
  const rest = leftOver(draft, outcome, slug)
  const left = rest.entries.length
  const isUnchanged = added.length + revised.length === 0
  if (isUnchanged && !inForce.bank) return { outcome: 'refused' }

  const result = await transaction(async (tx) => {
    if (!isUnchanged && !holds(inForce, slug, await readHeads(tx))) return 'moved'
    const { id, version } = stored
    const isKept =
      left === 0
        ? await removeImportDraft({ id, personId: asked.personId, version }, tx)
        : await updateImportDraft({ id, version, body: JSON.stringify(rest) }, now, tx)
    // Another window has imported, changed or discarded the draft meanwhile.
    if (!isKept) return 'moved'
    if (isUnchanged) return 'unchanged'
    const by = { at: now, by: asked.personId }
    const items = outcome.items.map((one) => ({ ...one, bankSlug: slug }))
    await saveItems(items, by, tx)
    await saveBankRevision(outcome.bank, by, tx, 'import')
    for (const exam of outcome.exams) await saveExamRevision(exam, by, tx)
    for (const course of outcome.courses) await saveCourseRevision(course, by, tx)
    return 'imported'
  })
  forgetInForce()
  if (result === 'moved') return { outcome: 'moved' }
  if (result === 'unchanged') return { outcome: 'unchanged', slug, left }
  return { outcome: 'imported', slug, added: added.length, revised: revised.length, left }
}

/** Whether what the import was set against is still in force. */
function holds(
  { bank, exams, courses }: ImportTargetRead,
  slug: string,
  heads: Awaited<ReturnType<typeof readHeads>>,
): boolean {
  const same = (
    known: readonly { hash: string; manifest: { slug: string } }[],
    now: Map<string, string>,
  ) =>
    known.length === now.size &&
    known.every(({ hash, manifest }) => now.get(manifest.slug) === hash)
  const isSameBank = (heads.banks.get(slug) ?? null) === (bank?.hash ?? null)
  return isSameBank && same(exams, heads.exams) && same(courses, heads.courses)
}

/** What the draft still holds afterwards: what somebody has still to look at. */
function leftOver(draft: ImportDraft, { plan }: ImportOutcome, slug: string): ImportDraft {
  const waits = new Set(
    plan.entries
      .filter((entry) => ['refused', 'unfit', 'stray'].includes(groupOf(entry)))
      .map(({ key }) => key),
  )
  const entries: ImportEntry[] = draft.entries.filter(({ key }) => waits.has(key))
  return { ...draft, entries, notes: [], settings: { ...draft.settings, into: slug } }
}
