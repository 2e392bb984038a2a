import { banksInForce } from '#app/data/catalog.server.ts'
import { listImportDrafts } from '#app/data/import-drafts.server.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import type { ImportSettings } from '#app/domain/catalog/import-settings.ts'

/** A draft as a line of its trainer's list; a name is empty where the text was pasted. */
export type DraftLine = { id: string; name: string; bank: string; passages: number; at: Date }

/** Somebody's drafts, with the titles of the banks that they are for. */
export async function draftLines(
  personId: string,
  now: Date,
  locale: Locale,
): Promise<DraftLine[]> {
  const [drafts, banks] = await Promise.all([listImportDrafts(personId, now), banksInForce()])
  return drafts.map(({ id, body, updatedAt }) => {
    const { name, settings, entries } = JSON.parse(body) as {
      name: string
      settings: ImportSettings
      entries: unknown[]
    }
    const title = banks.get(settings.into)?.manifest.title ?? settings.titles
    return { id, name, bank: inLocale(title, locale), passages: entries.length, at: updatedAt }
  })
}
