import type { Problem } from '#app/exchange/exchange-item.ts'
import { readAnswerList } from './answer-list.ts'
import { SHEET_HEADING } from './answer-sheet.ts'
import { readKey } from './key.ts'
import { isSeparator } from './litter.ts'
import { problem } from './problem.ts'
import type { SourceLine } from './source-lines.ts'

const NUMBERS_HEAD = /^(?:题号|题 目|题目|序号|小题|no\.?) ?:? */i
const KEYS_HEAD = /^(?:正确|参考|标准)?(?:答案|选项|answers?) ?:? */i
const COLUMN_HEADS =
  /^(?:(?:题号|序号|小题|no\.?) +(?:正确|参考|标准)?(?:答案|选项|answers?)(?: +|$))+$/i
const NUMBER = /^\d{1,4}(?:[-~]\d{1,4})?$/

/** The lines of a text with its tables as lists, and what is wrong with those that cannot be. */
type Listed = { lines: SourceLine[]; problems: Problem[] }

/**
 * Answers that stand in a table, a row of numbers above a row of keys, as one list (`1.A 2.B`) on the line
 * of the keys. The rows say what they are, or stand under the heading of a sheet. Rows that say so and
 * do not fit together are reported; a table without keys is a form to fill in, and goes. The heads 题号
 * and 答案 over two columns go where answers follow.
 */
export function listedTables(lines: readonly SourceLine[]): Listed {
  const listed: Listed = { lines: [], problems: [] }
  let heading = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const column = heading ? columnAt(lines, at) : undefined
    if (column) {
      listed.lines.push({ ...line, text: column.list, shape: column.list })
      at = column.last
      continue
    }
    const place = mayBeginTable(line) ? rowBelow(lines, at) : undefined
    const below = place === undefined ? undefined : lines[place]!
    const table = below && readTable(rowOf(line), rowOf(below), heading)
    if (table !== undefined) {
      if (table.list) listed.lines.push({ ...below!, text: table.list, shape: table.list })
      else if (!table.isBlank) listed.problems.push(...[line, below!].map(strayRow))
      at = place!
      continue
    }
    if (line.text !== '') heading = line.shape.length < 60 && SHEET_HEADING.test(line.shape)
    const isHeads = below && COLUMN_HEADS.test(rowOf(line)) && readAnswerList(rowOf(below))
    if (isHeads) heading = true
    else listed.lines.push(line)
  }
  return listed
}

/** Under the heading of a sheet, numbers and keys on lines of their own by turns, as the cells of a table are copied. */
function columnAt(lines: readonly SourceLine[], from: number) {
  const pairs: string[] = []
  let last = from
  let due: number | undefined
  for (let at: number | undefined = from; at !== undefined; at = rowBelow(lines, last)) {
    const number = Number(/^(\d{1,4})[.、]?$/.exec(lines[at]!.shape)?.[1] ?? NaN)
    const place = rowBelow(lines, at)
    const key = place === undefined ? '' : lines[place]!.shape
    if (number !== (due ?? number) || !readKey(key)) break
    pairs.push(`${number}.${key}`)
    due = number + 1
    last = place!
  }
  return pairs.length > 1 ? { list: pairs.join(' '), last } : undefined
}

function mayBeginTable({ shape }: SourceLine): boolean {
  return /^[| ]*(?:\d|题|序|小题|no)/i.test(shape) && / |\|/.test(shape)
}

/** The next line that is neither blank nor dashes, if it is near. */
function rowBelow(lines: readonly SourceLine[], at: number): number | undefined {
  for (let next = at + 1; next < lines.length && next <= at + 4; next++) {
    const { shape } = lines[next]!
    if (shape !== '' && !isSeparator(shape)) return next
  }
  return undefined
}

type Table = { list?: string; isBlank?: boolean }

function readTable(above: string, below: string, underHeading: boolean): Table | undefined {
  const isNumbered = NUMBERS_HEAD.test(above)
  const isKeyed = KEYS_HEAD.test(below)
  if (!isNumbered && !isKeyed && !underHeading) return undefined
  const numbers = cellsOf(above.replace(NUMBERS_HEAD, ''))
  const keys = cellsOf(below.replace(KEYS_HEAD, ''))
  if (numbers.length < 2 || !numbers.every((number) => NUMBER.test(number))) return undefined
  const list = numbers.map((number, i) => `${number}.${keys[i] ?? ''}`).join(' ')
  if (numbers.length === keys.length && readAnswerList(list)) return { list }
  return isNumbered && isKeyed ? { isBlank: keys.length === 0 } : undefined
}

function strayRow({ line, text }: SourceLine): Problem {
  return problem(line, 'stray-text', 'the text', text)
}

/** The cells of a row, parted by spaces; bars of a Markdown table are spaces. */
function rowOf({ shape }: SourceLine): string {
  return shape.replaceAll('|', ' ').trim()
}

function cellsOf(row: string): string[] {
  return row.split(/ +/).filter((cell) => cell !== '')
}
