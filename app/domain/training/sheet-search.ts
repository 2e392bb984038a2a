import type { SheetFilter } from './sheet-filter.ts'

/** The fields of a filter as a form and an address have them. */
export const sheetFields = [
  'department',
  'course',
  'state',
  'staff',
  'date',
  'from',
  'to',
  'text',
] as const
export type SheetSearch = Partial<Record<(typeof sheetFields)[number], string>>

/** A filter as an address has it; `readSheetFilter` reads it back. */
export function sheetSearch({ period, ...filter }: SheetFilter): SheetSearch {
  const search = { ...filter, date: period?.of, from: period?.from, to: period?.to }
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}
