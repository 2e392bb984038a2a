import { writeApart } from '#app/content/bank-import/exchange-apart.server.ts'
import { foreignItems } from '#app/content/bank-import/foreign-items.ts'
import { folderAsides } from '#app/content/folder-asides.server.ts'
import { writeBank } from '#app/content/write-bank.ts'
import { findBank } from '#app/data/catalog.server.ts'
import type { BankFormat, LossCode } from '#app/domain/catalog/exchange-codes.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { settings } from '#app/settings.server.ts'

export type ExportedBank = {
  bytes: Uint8Array
  title: string
  /** What the format leaves out of which item, by its id. */
  losses: { item: string; code: LossCode }[]
}

/**
 * A bank in force as a file. YAML and JSON hold all of it, in both languages, with the edition it was
 * written from, YAML also what the folder's file sets aside; other formats hold one language, and what they
 * cannot hold is named item by item. Null when there is no such bank.
 */
export async function exportBank(
  slug: string,
  format: BankFormat,
  { locale, at }: { locale: Locale; at: Date },
): Promise<ExportedBank | null> {
  const bank = await findBank(slug)
  if (!bank) return null
  const { manifest, sequence, items } = bank
  const { languages } = manifest
  const title = inLocale(manifest.title, locale)
  if (format === 'json' || format === 'yaml') {
    const whole = { slug, title: manifest.title, languages, items, edition: sequence }
    const text =
      format === 'json'
        ? `${JSON.stringify(whole, null, 2)}\n`
        : writeBank({ ...whole, setAside: await folderAsides(settings().contentFolder, slug) })
    return { bytes: new TextEncoder().encode(text), title, losses: [] }
  }
  const { foreign, without } = foreignItems(items, locale)
  const [written] = await writeApart({ items: foreign, formats: [format], title, at })
  const { bytes, losses } = written!
  return {
    bytes,
    title,
    losses: [
      ...without.map(({ id }) => ({ item: id, code: 'left-out' as const })),
      ...losses.map(({ item, code }) => ({ item: foreign[item]!.id!, code })),
    ],
  }
}
