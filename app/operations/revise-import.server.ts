import type { ImportDraft } from '#app/content/bank-import/import-entry.ts'
import { reviseDraft, type DraftEdits } from '#app/content/bank-import/revise-draft.ts'
import { findImportDraft, updateImportDraft } from '#app/data/import-drafts.server.ts'

/**
 * Keeps what a trainer has typed of a draft, and reads anew what was changed. Written on top of what other
 * windows have changed meanwhile, so that nothing typed is lost.
 */
export async function reviseImport(
  asked: { id: string; personId: string; edits: DraftEdits },
  now: Date,
): Promise<{ outcome: 'revised' | 'not-found' }> {
  for (;;) {
    const stored = await findImportDraft(asked, now)
    if (!stored) return { outcome: 'not-found' }
    const draft = await reviseDraft(JSON.parse(stored.body) as ImportDraft, asked.edits)
    const { id, version } = stored
    if (await updateImportDraft({ id, version, body: JSON.stringify(draft) }, now))
      return { outcome: 'revised' }
  }
}
