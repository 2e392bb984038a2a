import { banksInForce } from '#app/data/catalog.server.ts'
import { listImportDrafts } from '#app/data/import-drafts.server.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import type { ImportSettings } from '#app/domain/catalog/import-settings.ts'

/** A draft as a line of its trainer's list; a name is empty where the text was pasted. */
export type DraftLine = { id: string; name: string; bank: string; at: Date }

/** Somebody's drafts, with the titles of the banks that they are for. */
export async function draftLines(
  personId: string,
  now: Date,
  locale: Locale,
): Promise<DraftLine[]> {
  const [drafts, banks] = await Promise.all([listImportDrafts(personId, now), banksInForce()])
  return drafts.map(({ id, beginning, updatedAt }) => {
    const { name, settings } = headOf(beginning)
    const title = banks.get(settings.into)?.manifest.title ?? settings.titles
    return { id, name, bank: inLocale(title, locale), at: updatedAt }
  })
}

/** What stands before the entries, of which there may be thousands. */
function headOf(beginning: string): { name: string; settings: ImportSettings } {
  const end = beginning.indexOf(',"entries":[')
  return JSON.parse(`${beginning.slice(0, end)}}`)
}
