import { csvOf } from '#app/exchange/completion-sheet/csv.ts'
import type { SheetFile } from '#app/exchange/completion-sheet/sheet-file.ts'
import { xlsxOf } from '#app/exchange/completion-sheet/xlsx.ts'
import type { ExchangeItem, Loss } from '#app/exchange/exchange-item.ts'
import { readHeads } from './heads.ts'
import { lossesOf } from './losses.ts'
import { keptApostrophe } from './read-csv-grid.ts'
import { sheetColumns, sheetNotes } from './sheet-columns.ts'
import { writeCells } from './write-cells.ts'

export type WrittenSheet = { bytes: Uint8Array; losses: Loss[] }
type Table = Pick<SheetFile, 'columns'> & { rows: string[][]; losses: Loss[] }

/**
 * Items as an XLSX workbook: Chinese heads over machine names, an item a row, every cell a text, and a
 * second sheet that says what goes into each column. Of no items it is the template. What a row cannot
 * hold is told for each item.
 */
export async function writeWorkbook(
  items: readonly ExchangeItem[],
  at: Date,
): Promise<WrittenSheet> {
  const { rows, columns, losses } = tableOf(items)
  const file = { ...fileOf(columns, rows, at), notes: () => sheetNotes }
  return { bytes: await bytesOf(xlsxOf(file)), losses }
}

/** Items as CSV (UTF-8 with a byte-order mark), the columns as in the workbook; see `spreadsheet-text.ts`. */
export async function writeCsv(items: readonly ExchangeItem[], at: Date): Promise<WrittenSheet> {
  const { rows, columns, losses } = tableOf(items)
  const kept = rows.map((cells) => cells.map(keptApostrophe))
  const encoder = new TextEncoder()
  async function* encoded() {
    for await (const piece of csvOf(fileOf(columns, kept, at))) yield encoder.encode(piece)
  }
  return { bytes: await bytesOf(encoded()), losses }
}

function tableOf(items: readonly ExchangeItem[]): Table {
  const most = items.reduce((count, { options }) => Math.max(count, options.length), 0)
  const hasReasons = items.some(({ options }) => options.some(({ why }) => why !== undefined))
  const columns = sheetColumns(most, hasReasons)
  const heads = readHeads({ row: 0, cells: columns.map(({ name }) => name) })!
  const losses: Loss[] = []
  const rows: string[][] = []
  items.forEach((item, at) => {
    const cells = writeCells(item)
    const row = columns.map(({ name }) => cells.get(name) ?? '')
    const codes = lossesOf(item, row, heads)
    losses.push(...codes.map((code) => ({ item: at, code })))
    if (!codes.includes('left-out')) rows.push(row)
  })
  return { columns, rows, losses }
}

function fileOf(columns: Table['columns'], rows: string[][], at: Date): SheetFile {
  async function* batches() {
    yield rows.map((cells) => cells.map((cell) => (cell === '' ? null : cell)))
  }
  return {
    columns,
    batches: batches(),
    notes: () => [],
    titles: { table: '题库', notes: '填写说明' },
    at,
  }
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const piece of pieces) parts.push(piece)
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
