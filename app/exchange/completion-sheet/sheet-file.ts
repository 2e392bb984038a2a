/**
 * What the cells of a column hold: words and ids, prose that may take several lines, calendar dates as
 * 2026-07-24, or whole numbers.
 */
export type ColumnKind = 'text' | 'prose' | 'date' | 'number'

export type Column = {
  /** For machines: the same in every language and for ever. */
  name: string
  /** For people. */
  head: string
  kind: ColumnKind
  /** In characters of Latin text. */
  width: number
}

export type Cell = string | number | null

/** A table on its way out, whatever the format: its rows come in batches and are never all held. */
export type SheetFile = {
  columns: readonly Column[]
  batches: AsyncIterable<readonly (readonly Cell[])[]>
  /** Where the table comes from, and how many rows it has, which is known when the last one is out. */
  notes: (rows: number) => readonly Note[]
  /** What a workbook calls the table, and the sheet with the notes; at most 31 characters. */
  titles: { table: string; notes: string }
  /** When the table was asked for. */
  at: Date
}

export type Note = readonly [term: string, value: string]
