import type { SheetFile } from './sheet-file.ts'
import { workbookParts } from './workbook-parts.ts'
import { notesWorksheet, worksheet } from './worksheet.ts'
import { zipOf, type ZipEntry } from './zip.ts'

/** A worksheet has 1,048,576 rows; two of them are heads. */
export const MOST_ROWS = 1_048_574

/**
 * A table as an XLSX workbook (ECMA-376), in pieces: a sheet with two rows of heads, and a sheet that
 * says where it comes from. Texts are text, also those that look like numbers or formulas; dates are
 * dates. Spreadsheets refuse a table of more than `MOST_ROWS`: the caller must not ask for one.
 */
export function xlsxOf(file: SheetFile): AsyncGenerator<Uint8Array> {
  return zipOf(entriesOf(file), file.at)
}

async function* entriesOf({ titles, at, notes, ...table }: SheetFile): AsyncGenerator<ZipEntry> {
  for (const [path, xml] of workbookParts([titles.table, titles.notes], at))
    yield { path, pieces: [xml] }
  let rows = 0
  async function* counted() {
    rows = yield* worksheet(table)
  }
  yield { path: 'xl/worksheets/sheet1.xml', pieces: counted() }
  yield { path: 'xl/worksheets/sheet2.xml', pieces: [notesWorksheet(notes(rows))] }
}
