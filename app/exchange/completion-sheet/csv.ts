import { stringify } from 'csv-stringify/sync'
import type { Cell, Column, SheetFile } from './sheet-file.ts'
import { slices } from './slices.ts'
import { spreadsheetText } from './spreadsheet-text.ts'

/** Tells spreadsheets that the bytes are UTF-8: without it Excel reads Chinese as the local code page. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A table as CSV, in pieces: two rows of heads (for people, for machines), the rows, and at the foot
 * lines that begin with #, as wide as the table. UTF-8 with a byte-order mark, lines end in CRLF
 * (RFC 4180), dates as 2026-07-24. Texts are kept from being read as anything else.
 */
export async function* csvOf({ columns, batches, notes }: SheetFile): AsyncGenerator<string> {
  yield (
    BYTE_ORDER_MARK +
    lines([
      columns.map(({ head }) => spreadsheetText(head)),
      columns.map(({ name }) => spreadsheetText(name)),
    ])
  )
  let rows = 0
  for await (const batch of batches) {
    rows += batch.length
    for (const part of slices(batch, 100))
      yield lines(part.map((cells) => cells.map((cell, at) => cellOf(cell, columns[at]!))))
  }
  const empty = columns.slice(2).map(() => null)
  yield lines(notes(rows).map(([term, value]) => [`# ${term}`, spreadsheetText(value), ...empty]))
}

function cellOf(cell: Cell, { kind }: Column): Cell {
  return typeof cell === 'string' && (kind === 'text' || kind === 'prose')
    ? spreadsheetText(cell)
    : cell
}

function lines(rows: Cell[][]): string {
  // A tab is a separator to whoever imports with several of them.
  return stringify(rows, { record_delimiter: 'windows', quoted_match: /[\t\r\n]/ })
}
