import { removeImportDraft } from '#app/data/import-drafts.server.ts'

/** Gives up somebody's draft: what was read and typed is gone, and no bank is touched. */
export async function discardImport(asked: {
  id: string
  personId: string
}): Promise<{ outcome: 'discarded' | 'not-found' }> {
  return { outcome: (await removeImportDraft(asked)) ? 'discarded' : 'not-found' }
}
