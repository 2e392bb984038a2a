import { CsvError, parse } from 'csv-parse/sync'
import { type Grids, type GridRow, MOST_CELLS, MOST_ROWS } from './grid.ts'
import { readHeads } from './heads.ts'

/** Characters of a file that are read; more is refused. */
export const MOST_CHARACTERS = 40_000_000
/** How far heads are looked for, to tell by which delimiter there are any. */
const BEGINNING = 20_000

/**
 * The rows of a CSV file (RFC 4180) as a grid. The delimiter (a comma, a semicolon or a tab) is the one by
 * which there are most heads. What keeps a spreadsheet from taking a text for a formula is taken off again.
 * A quote that is never closed is refused with its line: it would swallow items.
 */
export function readCsvGrid(text: string): Grids {
  if (text.length > MOST_CHARACTERS) return { refused: { code: 'file-too-large', line: 1 } }
  const delimiter = delimiterOf(text.slice(0, BEGINNING))
  let records: string[][]
  try {
    records = recordsOf(text, delimiter)
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 1
    return { refused: { code: 'file-damaged', line } }
  }
  const cells = records.reduce((sum, record) => sum + record.length, 0)
  if (records.length > MOST_ROWS || cells > MOST_CELLS)
    return { refused: { code: 'file-too-large', line: 1 } }
  const rows = records
    .map((record, at): GridRow => ({ row: at + 1, cells: record.map(bareCell) }))
    .filter(({ cells: some }) => some.some((cell) => cell !== ''))
  return { grids: [{ rows }] }
}

/** Strict about quotes; a quote inside a cell that has none around it is left as a character. */
function recordsOf(text: string, delimiter: string, to?: number): string[][] {
  const options = {
    bom: true,
    delimiter,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    ...(to !== undefined && { to }),
  }
  try {
    return parse(text, options)
  } catch (error) {
    const isOpening = error instanceof CsvError && error.code === 'INVALID_OPENING_QUOTE'
    if (!isOpening) throw error
    return parse(text, { ...options, relax_quotes: true })
  }
}

function delimiterOf(beginning: string): string {
  let best = { delimiter: ',', heads: 0 }
  for (const delimiter of [',', ';', '\t']) {
    const heads = mostHeads(beginning, delimiter)
    if (heads > best.heads) best = { delimiter, heads }
  }
  return best.delimiter
}

function mostHeads(beginning: string, delimiter: string): number {
  // Where the beginning is cut inside quotes, its last record is no loss: heads come first.
  for (const part of [beginning, beginning.slice(0, beginning.lastIndexOf('\n'))]) {
    try {
      const records = recordsOf(part, delimiter, 30)
      return Math.max(0, ...records.map((cells) => readHeads({ row: 0, cells })?.columns.size ?? 0))
    } catch {
      continue
    }
  }
  return headsByLine(beginning, delimiter)
}

/** For a beginning that cannot be cut into records: each line taken for one. */
function headsByLine(beginning: string, delimiter: string): number {
  const lines = beginning.split(/\r\n?|\n/).slice(0, 30)
  return Math.max(
    0,
    ...lines.map((line) => {
      const cells = line.split(delimiter).map((cell) => cell.replaceAll(/^"|"$/g, ''))
      return readHeads({ row: 0, cells })?.columns.size ?? 0
    }),
  )
}

/** What looks like a formula behind an apostrophe: see `spreadsheet-text.ts`. */
const DEFUSED = /^'(?='*(?:[\t\r\n]|\s*[=+\-@＝＋－＠]))/

function bareCell(cell: string): string {
  const text = cell.replace(DEFUSED, '')
  return text.trim() === '' ? '' : text
}

/** A text that would lose its own apostrophe to the reader gets one more. */
export function keptApostrophe(text: string): string {
  return text.startsWith("'") && DEFUSED.test(text) ? `'${text}` : text
}
