import { openSheet, type Sheet, type SheetQuestion } from '#app/data/completion-sheet.server.ts'
import type { SheetAxes } from '#app/data/sheet-axes.server.ts'
import { sheetRows } from '#app/data/sheet-pages.server.ts'
import { fitsWorkbook } from '#app/domain/training/sheet-limit.ts'
import {
  completionCells,
  completionColumns,
  type CompletionColumn,
  type RowNames,
} from '#app/exchange/completion-sheet/completion-columns.ts'
import { csvOf } from '#app/exchange/completion-sheet/csv.ts'
import type { SheetFile } from '#app/exchange/completion-sheet/sheet-file.ts'
import { xlsxOf } from '#app/exchange/completion-sheet/xlsx.ts'

/** What the file says in the reader's language. */
export type ExportWords = Pick<SheetFile, 'titles' | 'notes'> & {
  heads: Record<CompletionColumn, string>
  names: RowNames
}

export type ExportOutcome =
  | { outcome: 'opened'; rows: number; pieces: AsyncIterable<string | Uint8Array> }
  | { outcome: 'too-long'; rows: number }

/**
 * Opens the completion sheet as a file: nothing but who is on it is held, and the rows are read as the
 * file is taken. A sheet longer than a workbook can be is refused as XLSX before it begins.
 */
export async function exportCompletionSheet(
  question: SheetQuestion,
  axes: SheetAxes,
  { heads, names, titles, notes }: ExportWords,
  { format, at }: { format: 'csv' | 'xlsx'; at: Date },
): Promise<ExportOutcome> {
  const sheet = await openSheet(question, axes)
  const { total: rows } = sheet
  if (format === 'xlsx' && !fitsWorkbook(rows)) return { outcome: 'too-long', rows }
  const file = {
    columns: completionColumns(heads),
    batches: cellBatches(sheet, names),
    titles,
    notes,
    at,
  }
  return { outcome: 'opened', rows, pieces: format === 'csv' ? csvOf(file) : xlsxOf(file) }
}

async function* cellBatches(sheet: Sheet, names: RowNames) {
  for await (const rows of sheetRows(sheet)) yield rows.map((row) => completionCells(row, names))
}
