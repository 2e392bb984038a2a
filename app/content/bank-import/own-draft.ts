import type { Finding } from '#app/domain/catalog/finding.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { readBank, type Bank } from '#app/content/bank-file.ts'
import { decodeText } from '#app/exchange/decode-text.ts'
import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import { foreignItem } from '#app/exchange/foreign-item.ts'
import type { ImportDraft } from './import-entry.ts'

/** The text of a bank as the content folder writes it; null for any other file. */
export function ownBankText(bytes: Uint8Array): string | null {
  const decoded = decodeText(bytes)
  if (decoded.outcome !== 'decoded') return null
  const isOwn = /^slug:[ \t]*\S/m.test(decoded.text) && /^items:/m.test(decoded.text)
  return isOwn ? decoded.text : null
}

/** A draft, or what is wrong with the bank it was to be made of. */
export type OwnDraft = { draft: ImportDraft } | { findings: Finding[] }

/**
 * The draft of a bank as the content folder writes it, whose items have both languages and all that is ours;
 * one broken item is enough for there to be none, as in the folder, and the findings say where it is.
 */
export function ownDraft(text: string, { name, into }: { name: string; into: string }): OwnDraft {
  const { source, findings } = readBank(name || 'bank.yaml', text)
  if (!source) return { findings }
  const { bank } = source
  const locale = bank.languages[0]!
  const entries = bank.items.map((own, key) => {
    const line = bank.lines[key]!
    return { key, line, own, item: comparedItem(own, locale, line), problems: [], isItem: true }
  })
  return {
    draft: {
      name,
      format: 'yaml',
      settings: { into, slug: bank.slug, titles: titlesOf(bank), pool: 'exam', locale },
      entries,
      nextKey: entries.length,
      notes: [],
    },
  }
}

function titlesOf({ title }: Bank): Record<Locale, string> {
  return { 'zh-CN': title['zh-CN'] ?? '', en: title.en ?? '' }
}

/** An item of ours as others are compared with it; of a kind that no format has, its question alone. */
function comparedItem(own: Item, locale: Locale, line: number): ExchangeItem {
  const { id, stem } = own
  return (
    foreignItem(own, locale, line) ?? {
      kind: 'essay',
      id,
      stem: inLocale(stem, locale),
      options: [],
      key: [],
      line,
    }
  )
}
