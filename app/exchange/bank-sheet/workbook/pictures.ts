import type { GridRow } from '#app/exchange/bank-sheet/grid.ts'
import type { Parts } from './unzip-parts.ts'
import { tellXml } from './xml-events.ts'

/** The cell that the upper left corner of a picture lies in, both counted from 0. */
export type PictureCell = { row: number; column: number }

/** Where the pictures of a worksheet lie, by the path of its part. */
export function picturesOf(parts: Parts, sheet: string): PictureCell[] {
  const at = sheet.lastIndexOf('/') + 1
  const relations = parts[`${sheet.slice(0, at)}_rels/${sheet.slice(at)}.rels`]
  if (!relations) return []
  const names = new Set<string>()
  tellXml(relations, {
    open: (name, { Target = '', Type = '' }) => {
      if (name === 'Relationship' && Type.endsWith('/drawing')) names.add(fileName(Target))
    },
  })
  const drawings = Object.keys(parts).filter((path) => names.has(fileName(path)))
  return drawings.flatMap((path) => anchored(parts[path]!))
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function anchored(drawing: Uint8Array): PictureCell[] {
  const cells: PictureCell[] = []
  let cell: PictureCell = { row: 0, column: 0 }
  let isFrom = false
  let part = ''
  tellXml(drawing, {
    open: (name) => {
      part = name
      if (name === 'from') isFrom = true
      else if (name === 'pic') cells.push(cell)
      else if (name.endsWith('Anchor')) cell = { row: 0, column: 0 }
    },
    text: (text) => {
      if (isFrom && part === 'row') cell.row = Number(text)
      else if (isFrom && part === 'col') cell.column = Number(text)
    },
    close: (name) => {
      part = ''
      if (name === 'from') isFrom = false
    },
  })
  return cells
}

/** A sheet is no wider. */
const MOST_COLUMNS = 16_384

/** The rows with the cells that pictures lie in marked; what such a cell says is not the whole of it. */
export function withPictures(rows: GridRow[], pictures: readonly PictureCell[]): GridRow[] {
  if (pictures.length === 0) return rows
  const byRow = new Map(rows.map((row) => [row.row, row]))
  for (const { row, column } of pictures) {
    const cells = byRow.get(row + 1)?.cells
    if (!cells || !(column < MOST_COLUMNS)) continue
    while (cells.length < column) cells.push('')
    cells[column] = { trouble: 'object' }
  }
  return rows
}
