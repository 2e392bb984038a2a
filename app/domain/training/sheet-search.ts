import type { SheetSearch } from './sheet-fields.ts'
import type { SheetFilter } from './sheet-filter.ts'

/** A filter as an address has it; `readSheetFilter` reads it back. */
export function sheetSearch({ period, ...filter }: SheetFilter): SheetSearch {
  const search = { ...filter, date: period?.of, from: period?.from, to: period?.to }
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}
