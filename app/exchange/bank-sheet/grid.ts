/**
 * What a cell says; a cell without a text that can be relied on says why: Excel made a `date` of it, a
 * `formula` was never computed, it shows an `error`, its number lost `digits`, it is shown in a `format`
 * with words or signs of its own, or an `object` such as a picture lies in it.
 */
export type Cell = string | { trouble: Trouble }
export type Trouble = 'date' | 'formula' | 'error' | 'digits' | 'format' | 'object'

export type GridRow = {
  /** As the spreadsheet counts them, from 1. */
  row: number
  cells: Cell[]
  /** Columns whose cell is merged with the one above, and says the same. */
  continued?: Set<number>
}

/** A table as it stands in a file: its filled rows, whatever the format. */
export type Grid = { sheet?: string; isHidden?: boolean; rows: GridRow[] }

export type GridRefusal = { code: 'file-too-large' | 'file-damaged' | 'old-workbook'; line: number }
export type Grids = { grids: Grid[] } | { refused: GridRefusal }

/** Rows and cells that a file may have; far above any bank, and bounded in memory. */
export const MOST_ROWS = 50_000
export const MOST_CELLS = 2_000_000
