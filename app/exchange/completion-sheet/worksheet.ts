import type { Cell, Column, ColumnKind, Note, SheetFile } from './sheet-file.ts'
import { slices } from './slices.ts'
import { styles } from './workbook-parts.ts'
import { xmlText } from './xml-text.ts'

const head =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'

/** The table as a worksheet, in pieces; returns how many rows it had. */
export async function* worksheet({
  columns,
  batches,
}: Pick<SheetFile, 'columns' | 'batches'>): AsyncGenerator<string, number> {
  const letters = columns.map((_, at) => columnLetters(at))
  const frozen = `<pane xSplit="2" ySplit="2" topLeftCell="C3" activePane="bottomRight" state="frozen"/>`
  yield (
    head +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>` +
    `<cols>${columns.map(({ width }, at) => columnWidth(at, width)).join('')}</cols><sheetData>` +
    rowOf(
      1,
      columns.map((column, at) => textCell(letters[at]! + 1, column.head, styles.head)),
    ) +
    rowOf(
      2,
      columns.map((column, at) => textCell(letters[at]! + 2, column.name, styles.name)),
    )
  )
  let last = 2
  for await (const batch of batches)
    for (const part of slices(batch, 25)) {
      const rows = part.map((cells) => {
        last += 1
        return rowOf(
          last,
          cells.map((cell, at) => cellOf(`${letters[at]}${last}`, cell, columns[at]!)),
        )
      })
      yield rows.join('')
    }
  yield (
    `</sheetData><autoFilter ref="A2:${letters.at(-1)}${last}"/>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  )
  return last - 2
}

/** Where the table comes from, as a second worksheet. */
export function notesWorksheet(notes: readonly Note[]): string {
  const rows = notes.map(([term, value], at) =>
    rowOf(at + 1, [
      textCell(`A${at + 1}`, term, styles.term),
      textCell(`B${at + 1}`, value, styles.text),
    ]),
  )
  return `${head}<cols>${columnWidth(0, 24)}${columnWidth(1, 80)}</cols><sheetData>${rows.join('')}</sheetData></worksheet>`
}

/** A, B, … Z, AA, … from 0 on. */
export function columnLetters(at: number): string {
  const rest = Math.floor(at / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (at % 26))
}

const makers: Record<ColumnKind, (reference: string, cell: string | number) => string> = {
  text: (reference, cell) => textCell(reference, String(cell), styles.text),
  prose: (reference, cell) => textCell(reference, String(cell), styles.prose),
  date: (reference, cell) => valueCell(reference, dayNumber(String(cell)), styles.date),
  number: (reference, cell) => valueCell(reference, Number(cell), styles.number),
}

function cellOf(reference: string, cell: Cell, { kind }: Column): string {
  return cell === null ? '' : makers[kind](reference, cell)
}

function textCell(reference: string, text: string, style: number): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

function valueCell(reference: string, value: number, style: number): string {
  return `<c r="${reference}" s="${style}"><v>${value}</v></c>`
}

function rowOf(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`
}

function columnWidth(at: number, width: number): string {
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
}

const DAY_MS = 86_400_000
const dayZero = Date.UTC(1899, 11, 30)

/** A date as workbooks count days; the count is right from 1 March 1900 on. */
function dayNumber(date: string): number {
  return (Date.parse(date) - dayZero) / DAY_MS
}
