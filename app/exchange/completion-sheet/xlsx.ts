import type { SheetFile } from './sheet-file.ts'
import { workbookParts } from './workbook-parts.ts'
import { notesWorksheet, worksheet } from './worksheet.ts'
import { zipOf, type ZipEntry } from './zip.ts'

/**
 * A table as an XLSX workbook (ECMA-376), in pieces: a sheet with two rows of heads, and a sheet that
 * says where it comes from. Texts are text, also those that look like numbers or formulas; dates are
 * dates. The caller sees to it that the table `fitsWorkbook`.
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
