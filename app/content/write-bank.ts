import { stringify } from 'yaml'
import type { Item } from '#app/domain/catalog/item.ts'
import type { Locale, LocalizedText } from '#app/domain/locale.ts'

export type WrittenBank = {
  slug: string
  title: LocalizedText
  languages: Locale[]
  items: readonly Item[]
}

/** Writes a bank in the format of docs/authoring.md; `readBank` reads the same items from it. */
export function writeBank({ slug, title, languages, items }: WrittenBank): string {
  const bank = { slug, title, languages, items: items.map(entryOf) }
  return stringify(bank, { lineWidth: 0 })
}

/** Names that a file writes another way. */
const names: Readonly<Record<string, string>> = {
  anyOrder: 'any_order',
  caseSensitive: 'case_sensitive',
}

/** Parts whose text a file writes beside their id. */
const parts = new Set(['options', 'matches', 'units', 'rubric', 'levels'])

function entryOf(item: Item): object {
  return written(item, false) as object
}

function written(value: unknown, isPart: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => written(one, isPart))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, inner]): [string, unknown][] =>
      isPart && field === 'text'
        ? Object.entries(inner as LocalizedText)
        : [[names[field] ?? field, written(inner, parts.has(field))]],
    ),
  )
}
