import type { SheetCursor } from '#app/data/sheet-pages.server.ts'
import type { SheetFilter } from '#app/domain/training/sheet-filter.ts'
import { sheetFields, type SheetSearch } from '#app/domain/training/sheet-fields.ts'
import { sheetSearch } from '#app/domain/training/sheet-search.ts'

/** Where the sheet is, and its two forms to take away. */
export const sheetPaths = {
  page: '/people/completions',
  csv: '/people/completions.csv',
  xlsx: '/people/completions.xlsx',
} as const

/** The address of the sheet under a filter, at a page of it. */
export function sheetAddress(
  filter: SheetFilter,
  { at = 'page', cursor }: { at?: keyof typeof sheetPaths; cursor?: SheetCursor } = {},
): string {
  const search = new URLSearchParams(sheetSearch(filter))
  if (cursor) search.set(cursor.side, cursor.cycleId)
  const query = search.toString()
  return query ? `${sheetPaths[at]}?${query}` : sheetPaths[at]
}

/** The fields of the filter in an address. */
export function searchIn(url: string): SheetSearch {
  const { searchParams } = new URL(url)
  return Object.fromEntries(
    sheetFields.flatMap((field) => {
      const value = searchParams.get(field)
      return value ? [[field, value]] : []
    }),
  )
}

/** The page an address asks for; the first when it says nothing. */
export function cursorIn(url: string): SheetCursor | null {
  const { searchParams } = new URL(url)
  for (const side of ['after', 'before'] as const) {
    const cycleId = searchParams.get(side)
    if (cycleId) return { side, cycleId }
  }
  return null
}
