import { slugOfDraft, type ImportOutcome } from '#app/content/bank-import/import-outcome.ts'
import { knownOutcome } from '#app/content/bank-import/known-outcome.server.ts'
import { importPage, type ImportPage } from '#app/content/bank-import/import-view.ts'
import type { ImportDraft } from '#app/content/bank-import/import-entry.ts'
import { findImportDraft } from '#app/data/import-drafts.server.ts'
import { readImportTarget } from '#app/data/import-target.server.ts'

export type ImportPreview = ImportPage &
  Pick<ImportDraft, 'name' | 'format' | 'settings' | 'notes'> &
  Pick<ImportOutcome, 'problems' | 'findings' | 'bank' | 'exams' | 'courses' | 'seen'> & {
    id: string
    updatedAt: Date
    expiresAt: Date
    /** The revision that the bank would get; null when it would get none. */
    edition: number | null
  }

/**
 * What importing somebody's draft would do now, one page of it; null when there is no such draft of theirs.
 * Nothing is written.
 */
export async function previewImport(
  asked: { id: string; personId: string; page: number },
  now: Date,
): Promise<ImportPreview | null> {
  const stored = await findImportDraft(asked, now)
  if (!stored) return null
  const draft = JSON.parse(stored.body) as ImportDraft
  const target = await readImportTarget(slugOfDraft(draft))
  const outcome = knownOutcome(stored, draft, target)
  const { plan, problems, findings, bank, exams, courses, seen } = outcome
  const changes = plan.added.length + plan.revised.length
  const { name, format, settings, notes } = draft
  const { id, updatedAt, expiresAt } = stored
  return {
    ...importPage(outcome, asked.page),
    id,
    updatedAt,
    expiresAt,
    name,
    format,
    settings,
    notes,
    problems,
    findings,
    bank,
    exams,
    courses,
    seen,
    edition: changes > 0 ? (target.bank?.sequence ?? 0) + 1 : null,
  }
}
