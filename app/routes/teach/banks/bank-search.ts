import { ItemFilter } from '#app/domain/catalog/item-filter.ts'
import type { BankSearch } from './bank-path.ts'

/** Reads out of an address what it asks of a bank. */
export function bankSearch(request: Request): BankSearch {
  const { searchParams } = new URL(request.url)
  const page = Number(searchParams.get('page'))
  return {
    filter: ItemFilter.parse(Object.fromEntries(searchParams)),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}
