import type { ExchangeItem, Problem } from '#app/exchange/exchange-item.ts'
import { cleanText } from './clean-text.ts'
import type { Cell, Grid, GridRow, Trouble } from './grid.ts'
import { shownText } from './html-cells.ts'
import { columnKey, type Heads, readHead, readHeads, stemColumnOf } from './heads.ts'
import { problemAt, type SheetCode } from './problem.ts'
import { readItem, type Section } from './read-item.ts'
import { letteredKey } from './read-key.ts'
import { type Fields, Refusal } from './refusal.ts'
import { classOf } from './row-class.ts'
import { rowSource } from './row-source.ts'

/** An item that was read, or a problem; `isItem`: a careful reader sees an item there. */
export type Found = { item: ExchangeItem; place: Spot } | { problem: Problem; isItem: boolean }
export type Spot = { at: (code: SheetCode, column?: string) => Problem }

const TROUBLES: Record<Trouble, SheetCode> = {
  date: 'date-cell',
  formula: 'formula-cell',
  error: 'error-cell',
  digits: 'digits-cell',
  format: 'format-cell',
  object: 'holds-object',
}
const NAMES_STEM = /题|问|stem|question|text/i
/** What makes a row an item: one with none of these, such as a sum, is stray text. */
const TELLING = /^(?:stem|key|model|options?(?: [A-Z])?)$/

/** Reads the rows below the heads of one sheet, from top to bottom; heads that come again are followed. */
export class SheetReading {
  readonly found: Found[] = []
  #section: Section | undefined
  readonly #strayColumns = new Set<number>()

  constructor(
    private readonly sheet: Grid['sheet'],
    private heads: Heads,
    private readonly isHtml = false,
    section?: Section,
  ) {
    this.#section = section
  }

  read(rows: readonly GridRow[]): Found[] {
    let isTold = false
    for (const row of rows) {
      const next = this.#mayBeHeads(row) ? readHeads(row) : undefined
      const isMachine = next && !isTold && sameWhereBoth(this.heads, next)
      if (isMachine) {
        this.heads = joined(this.heads, next)
        continue
      }
      if (!isTold || next) {
        if (!isTold) this.#tellUnknown()
        isTold = true
        if (next) {
          const isNew =
            next.columns.size !== this.heads.columns.size || !sameWhereBoth(this.heads, next)
          this.heads = next
          if (isNew) this.#tellUnknown()
          continue
        }
      }
      this.#readRow(row)
    }
    if (!isTold) this.#tellUnknown()
    return this.found
  }

  /** Whether a row names a stem; asked of every row, and so of short texts only. */
  #mayBeHeads({ cells }: GridRow): boolean {
    return cells.some((cell) => {
      const mayName = typeof cell === 'string' && cell.length <= 20 && NAMES_STEM.test(cell)
      return mayName && readHead(cell)?.meaning === 'stem'
    })
  }

  #readRow(row: GridRow): void {
    const stemColumn = stemColumnOf(this.heads)
    if (row.continued?.has(stemColumn)) return this.#continueItem()
    const spot = this.#spotOf(row)
    const seen = classOf(row, stemColumn)
    if (seen.is === 'section') this.#section = seen.section
    if (seen.is === 'example' || seen.is === 'stray') {
      const problem = spot.at(seen.is === 'example' ? 'example-row' : 'stray-text')
      this.found.push({ problem, isItem: false })
    }
    if (seen.is === 'item') this.#readItem(row, spot)
  }

  #readItem(row: GridRow, spot: Spot): void {
    const filled = [...this.heads.columns].filter(([place]) => isFilled(row.cells[place]))
    const names = filled.map(([, column]) => columnKey(column)).filter((name) => name !== 'number')
    this.#tellStrayCells(row)
    if (names.length === 0) return
    if (!names.some((name) => TELLING.test(name))) {
      this.found.push({ problem: spot.at('stray-text', names[0]), isItem: false })
      return
    }
    const fields = this.#fieldsOf(row)
    const item = fields instanceof Refusal ? fields : readItem(fields, row.row, this.#section)
    if (item instanceof Refusal) {
      const source = rowSource(this.#legible(row))
      this.found.push({ problem: { ...spot.at(item.code, item.at), source }, isItem: true })
    } else this.found.push({ item, place: spot })
  }

  #fieldsOf(row: GridRow): Fields | Refusal {
    const fields: Fields = new Map()
    for (const [place, column] of this.heads.columns) {
      const cell = row.cells[place] ?? ''
      const name = columnKey(column)
      if (name === 'number') continue
      if (typeof cell !== 'string') return new Refusal(TROUBLES[cell.trouble], name)
      const text = this.isHtml ? shownText(cell, name) : cleanText(cell)
      if (text instanceof Refusal) return text
      if (text !== '') fields.set(name, text)
    }
    const key = fields.get('key')
    const isNumbered = [...this.heads.columns.values()].some((one) => 'isNumbered' in one)
    if (isNumbered && key !== undefined) fields.set('key', letteredKey(key, fields))
    return fields
  }

  /** What can be read of a row, cells that say nothing certain left out. */
  #legible({ cells }: GridRow): Fields {
    const texts = [...this.heads.columns].map(([place, column]) => {
      const cell = cells[place] ?? ''
      return [columnKey(column), typeof cell === 'string' ? cleanText(cell) : ''] as const
    })
    return new Map(texts.filter(([, text]) => text !== ''))
  }

  /** A row under a merged stem: the item above is not the whole of it. */
  #continueItem(): void {
    const last = this.found.at(-1)
    if (last && 'item' in last)
      this.found[this.found.length - 1] = {
        problem: last.place.at('merged-rows', 'stem'),
        isItem: true,
      }
  }

  #tellUnknown(): void {
    for (const { column, text, isRepeated } of this.heads.unknown) {
      const code = isRepeated ? 'repeated-column' : 'unknown-column'
      const place = { sheet: this.sheet, row: this.heads.row, column, head: text }
      this.found.push({ problem: problemAt(place, code), isItem: false })
    }
    const chapter = placeOf(this.heads, 'chapter')
    if (chapter !== undefined && placeOf(this.heads, 'competency') !== undefined) {
      const place = { sheet: this.sheet, row: this.heads.row, column: chapter, head: '' }
      this.found.push({ problem: problemAt(place, 'repeated-column'), isItem: false })
    }
  }

  /** Text in a column without a head: told once, where it is first seen. */
  #tellStrayCells({ row, cells }: GridRow): void {
    cells.forEach((cell, column) => {
      const isKnown =
        this.heads.columns.has(column) || this.heads.unknown.some((one) => one.column === column)
      if (isKnown || !isFilled(cell) || this.#strayColumns.has(column)) return
      this.#strayColumns.add(column)
      const problem = problemAt({ sheet: this.sheet, row, column }, 'unknown-column')
      this.found.push({ problem, isItem: false })
    })
  }

  #spotOf({ row }: GridRow): Spot {
    const { heads, sheet } = this
    return {
      at: (code, name) => {
        const column = name === undefined ? undefined : placeOf(heads, name)
        return problemAt({ sheet, row, column, head: column === undefined ? '' : name }, code)
      },
    }
  }
}

function placeOf(heads: Heads, name: string): number | undefined {
  for (const [place, column] of heads.columns) if (columnKey(column) === name) return place
  return undefined
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (typeof cell !== 'string' || (cell !== '' && cleanText(cell) !== ''))
}

function sameWhereBoth(one: Heads, other: Heads): boolean {
  return [...other.columns].every(([place, column]) => {
    const own = one.columns.get(place)
    return own === undefined || columnKey(own) === columnKey(column)
  })
}

/** Heads for people with those for machines below them: a column is known by either. */
function joined(people: Heads, machines: Heads): Heads {
  const columns = new Map([...machines.columns, ...people.columns])
  const unknown = people.unknown.filter(({ column }) => !columns.has(column))
  return { row: people.row, columns, unknown }
}
