import type { ItemFilter } from '#app/domain/catalog/item-filter.ts'

/** What an address asks of a bank: which items, and which page of them. */
export type BankSearch = { filter: ItemFilter; page: number }

/** The address of a bank's items under a filter, beginning with its first page. */
export function filteredPath(filter: ItemFilter): string {
  return `?${new URLSearchParams(asked(filter))}`
}

/** The address of another page of the same items. */
export function pagePath({ filter }: BankSearch, page: number): string {
  return `?${new URLSearchParams({ ...asked(filter), page: String(page) })}`
}

function asked(filter: ItemFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  )
}
