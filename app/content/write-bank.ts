import { stringify } from 'yaml'
import type { SetAside } from '#app/domain/catalog/flaws/set-aside.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import type { Locale, LocalizedText } from '#app/domain/locale.ts'
import type { BankSetAside } from './bank-file.ts'

export type WrittenBank = {
  slug: string
  title: LocalizedText
  languages: Locale[]
  items: readonly Item[]
  /** The edition it is written from: a folder with it knows what was imported until then (decision 020). */
  edition?: number
  setAside?: BankSetAside
}

/**
 * Writes a bank in the format of docs/authoring.md; `readBank` reads the same items from it, and the same is
 * set aside.
 */
export function writeBank({ items, setAside, ...written }: WrittenBank): string {
  const { slug, title, languages, edition } = written
  const bank = {
    slug,
    title,
    languages,
    ...(edition !== undefined && { edition }),
    ...asidesOf(setAside?.bank),
    items: items.map((item) => ({ ...entryOf(item), ...asidesOf(setAside?.items[item.id]) })),
  }
  return stringify(bank, { lineWidth: 0 })
}

function asidesOf(setAside: readonly SetAside[] = []): { set_aside?: readonly SetAside[] } {
  return setAside.length > 0 ? { set_aside: setAside } : {}
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
