import { ItemFilter } from '#app/domain/catalog/item-filter.ts'
import { askedPage } from '#app/domain/page-of.ts'
import type { BankSearch } from './bank-path.ts'

/** Reads out of an address what it asks of a bank. */
export function bankSearch(request: Request): BankSearch {
  const { searchParams } = new URL(request.url)
  return {
    filter: ItemFilter.parse(Object.fromEntries(searchParams)),
    page: askedPage(searchParams.get('page')),
  }
}
