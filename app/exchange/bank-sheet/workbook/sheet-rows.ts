import { type Cell, type GridRow, MOST_CELLS, MOST_ROWS } from '#app/exchange/bank-sheet/grid.ts'
import { RichText, unescapedText } from './rich-text.ts'
import { shownNumber } from './shown-number.ts'
import { type Attributes, tellXml } from './xml-events.ts'

/** What the cells of a sheet refer to by number. */
export type Referred = { strings: string[]; formats: string[] }
type Merge = { top: number; bottom: number; left: number; right: number }

/** Thrown when a sheet has more rows or cells than are read. */
export class TooLarge extends Error {}

/** The filled rows of a worksheet; a cell merged downwards says the same in every row of the merge. */
export function readSheetRows(bytes: Uint8Array, referred: Referred): GridRow[] {
  const reader = new SheetReader(referred)
  tellXml(bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  })
  return withMerges(reader.rows, reader.merges)
}

class SheetReader {
  readonly rows: GridRow[] = []
  readonly merges: Merge[] = []
  #row: GridRow = { row: 0, cells: [] }
  #column = -1
  #cells = 0
  #type = 'n'
  #style = 0
  #value = ''
  #hasFormula = false
  #isValue = false
  #inline: RichText | undefined

  constructor(private readonly referred: Referred) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') {
      this.#row = { row: Number(attributes.r ?? this.#row.row + 1), cells: [] }
      this.#column = -1
    } else if (name === 'c') this.#openCell(attributes)
    else if (name === 'v') this.#isValue = true
    else if (name === 'f') this.#hasFormula = true
    else if (name === 'is') this.#inline = new RichText()
    else if (name === 'mergeCell') this.#addMerge(attributes.ref ?? '')
    else this.#inline?.open(name, attributes)
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text
    else this.#inline?.text(text)
  }

  close(name: string): void {
    if (name === 'v') this.#isValue = false
    else if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
    else this.#inline?.close(name)
  }

  #openCell(attributes: Attributes): void {
    const letters = /^[A-Z]{1,3}(?=\d)/.exec(attributes.r ?? '')?.[0]
    this.#column = letters === undefined ? this.#column + 1 : columnOf(letters)
    this.#type = attributes.t ?? 'n'
    this.#style = Number(attributes.s ?? 0)
    this.#value = ''
    this.#hasFormula = false
    this.#inline = undefined
  }

  #closeCell(): void {
    const cell = this.#cell()
    this.#inline = undefined
    if (cell === '') return
    const { cells } = this.#row
    while (cells.length < this.#column) this.#add('')
    if (cells.length === this.#column) this.#add(cell)
    else cells[this.#column] = cell
  }

  #add(cell: Cell): void {
    if (++this.#cells > MOST_CELLS) throw new TooLarge()
    this.#row.cells.push(cell)
  }

  #closeRow(): void {
    if (this.#row.cells.length === 0) return
    if (this.rows.length >= MOST_ROWS) throw new TooLarge()
    this.rows.push(this.#row)
  }

  #cell(): Cell {
    // A picture in a cell, as WPS keeps it.
    if (/^=?(?:_xlfn\.)?DISPIMG\(/.test(this.#value)) return { trouble: 'object' }
    if (this.#type === 'inlineStr') return unescapedText(this.#inline?.value ?? '')
    if (this.#value === '') {
      // A formula that gives an empty text has a type; one that nobody computed has none.
      return this.#hasFormula && this.#type !== 'str' ? { trouble: 'formula' } : ''
    }
    switch (this.#type) {
      case 's':
        return this.referred.strings[Number(this.#value)] ?? { trouble: 'error' }
      case 'str':
        return unescapedText(this.#value)
      case 'b':
        return this.#value === '1' ? 'TRUE' : 'FALSE'
      case 'd':
        return { trouble: 'date' }
      case 'n':
        return shownNumber(this.#value, this.referred.formats[this.#style] ?? 'General')
      default:
        return { trouble: 'error' }
    }
  }

  #addMerge(reference: string): void {
    const [, left, top, right, bottom] =
      /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? []
    if (left === undefined || right === undefined || top === bottom) return
    this.merges.push({
      top: Number(top),
      bottom: Number(bottom),
      left: columnOf(left),
      right: columnOf(right),
    })
  }
}

/** A, B, … Z, AA, … as 0, 1, … */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Gives the rows under the first of a merge what it says; merges across several columns are headings. */
function withMerges(rows: GridRow[], merges: readonly Merge[]): GridRow[] {
  const down = merges.filter(({ left, right }) => left === right)
  if (down.length === 0) return rows
  const byRow = new Map(rows.map((row) => [row.row, row]))
  for (const { top, bottom, left } of down) {
    const cell = byRow.get(top)?.cells[left]
    if (cell === undefined || cell === '') continue
    const last = Math.min(bottom, rows.at(-1)!.row)
    for (let number = top + 1; number <= last; number++) {
      const row = byRow.get(number)
      if (!row) continue
      while (row.cells.length < left) row.cells.push('')
      row.cells[left] = cell
      row.continued = (row.continued ?? new Set()).add(left)
    }
  }
  return rows
}
