import { readHeads } from './bank-sheet/heads.ts'
import type { GridRow } from './bank-sheet/grid.ts'
import { readGrids } from './bank-sheet/read-grids.ts'
import type { ExchangeFile, ExchangeItem, Problem } from './exchange-item.ts'
import type { Marks } from './exam-text/marked-keys.ts'
import { problem } from './exam-text/problem.ts'
import { readExamText } from './exam-text/read-exam-text.ts'
import { readSection } from './exam-text/section.ts'
import { shapeOf } from './exam-text/shape.ts'

/** A row of a table in a document: the lines of the document that it is, and what its cells say. */
export type TableRow = { table: number; line: number; lines: number; cells: readonly string[] }

/** Heads stand no further down in a table; a title may stand over them. */
const ROWS_BEFORE_HEADS = 2

/**
 * Reads the lines of a document as exam text, and the tables in it whose heads name a stem and other parts
 * of items (题干, 选项A, 答案) as the rows of a sheet; other tables are lines like any. A heading such as
 * 判断题 right above a table names the kind of its rows. A row with a picture or a formula is refused.
 */
export function readWithTables(
  lines: readonly string[],
  rows: readonly TableRow[],
  marks: Marks,
): ExchangeFile {
  const tables = [...byTable(rows).values()].filter(isBank)
  if (tables.length === 0) return readExamText(lines.join('\n'), marks)
  const left = [...lines]
  for (const row of tables.flat()) left.fill('', row.line - 1, row.line - 1 + row.lines)
  const shown = new Map([...marks].filter(([line]) => left[line - 1] !== ''))
  const text = readExamText(left.join('\n'), shown)
  const grids = tables.map((table) => ({ rows: withSection(table.map(gridRow), left) }))
  const sheet = readGrids({ grids })
  const found = sheet.items.map(checkObjects)
  const isNothing = text.items.length === 0 && text.refused === 0
  const told = text.problems.filter(({ code }) => !isNothing || code !== 'no-items')
  const items = [...text.items, ...found.flatMap((one) => ('code' in one ? [] : [one]))]
  const objects = found.flatMap((one) => ('code' in one ? [one] : []))
  const problems = [...told, ...sheet.problems, ...objects]
  const refused = text.refused + sheet.refused + objects.length
  return { ...text, items: items.sort(byLine), problems: problems.sort(byLine), refused }
}

function byLine(one: { line: number }, other: { line: number }): number {
  return one.line - other.line
}

function gridRow({ line, cells }: TableRow): GridRow {
  return { row: line, cells: cells.map((cell) => cell.replaceAll('\v', '\n').trim()) }
}

function byTable(rows: readonly TableRow[]): Map<number, TableRow[]> {
  const tables = new Map<number, TableRow[]>()
  for (const row of rows) {
    const table = tables.get(row.table)
    if (table) table.push(row)
    else tables.set(row.table, [row])
  }
  return tables
}

function isBank(table: readonly TableRow[]): boolean {
  const top = table.slice(0, ROWS_BEFORE_HEADS + 1)
  return top.some((row) => readHeads(gridRow(row)) !== undefined)
}

/** The rows, with the heading above the table as a row below its heads. */
function withSection(rows: GridRow[], lines: readonly string[]): GridRow[] {
  const above = lines.slice(0, rows[0]!.row - 1).findLast((line) => line.trim() !== '')
  if (above === undefined || !readSection(shapeOf(above.trim()))) return rows
  const heads = rows.findIndex((row) => readHeads(row) !== undefined)
  return rows.toSpliced(heads + 1, 0, { row: rows[heads]!.row, cells: [above.trim()] })
}

/** Half an item is none: what stands for a picture or a formula has been left behind by the document. */
function checkObjects(item: ExchangeItem): ExchangeItem | Problem {
  if (!JSON.stringify(item).includes('\ufffc')) return item
  return { ...problem(item.line, 'holds-object', 'the item', item.stem), isItem: true }
}
