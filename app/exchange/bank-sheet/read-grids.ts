import type { ExchangeFile, ExchangeItem, Problem } from '#app/exchange/exchange-item.ts'
import { cleanText } from './clean-text.ts'
import type { Grid, Grids } from './grid.ts'
import { type Heads, readHeads, stemColumnOf } from './heads.ts'
import { isHtml } from './html-cells.ts'
import { readSection } from './kind-words.ts'
import { withoutNumbers } from './numbered-stems.ts'
import { problemAt, problemOfFile } from './problem.ts'
import { type Found, SheetReading } from './sheet-reading.ts'

/** Heads stand no further down. */
const ROWS_BEFORE_HEADS = 30
const EXPLAINS = /^(?:.*说明|.*须知|模板|instructions?|notes?|read ?me|help|示例|样例|examples?)$/i

/**
 * Reads the grids of a file, whatever its format: in each the heads are looked for in its first rows, and
 * below them every row is an item, a refusal, or named as neither. Sheets that explain are passed over;
 * others without heads, and hidden ones with them, are told.
 */
export function readGrids(given: Grids): ExchangeFile {
  if ('refused' in given) {
    const { code, line } = given.refused
    return { items: [], problems: [problemOfFile(code, line)], refused: 0 }
  }
  const isSeveral = given.grids.length > 1
  const sheets = given.grids.map((grid) => ({ grid, at: headsAt(grid) }))
  if (sheets.every(({ at, grid }) => !at || grid.isHidden))
    return { items: [], problems: [problemOfFile('no-heads')], refused: 0 }
  let title: string | undefined
  const found: Found[] = []
  for (const { grid, at } of sheets) {
    const sheet = isSeveral ? grid.sheet : undefined
    if (!at || grid.isHidden) {
      const isPassedOver = grid.rows.length === 0 || (at ? false : isExplaining(grid))
      const problem = problemAt({ sheet: grid.sheet, row: 1 }, 'sheet-not-read')
      if (!isPassedOver) found.push({ problem, isItem: false })
      continue
    }
    title ??= titleAbove(grid, at.index)
    found.push(...rowsAbove(grid, at.index, sheet))
    const rows = grid.rows.slice(at.index + 1)
    found.push(
      ...withoutNumbers(
        new SheetReading(
          sheet,
          at.heads,
          isHtml(rows, stemColumnOf(at.heads)),
          sectionOf(grid),
        ).read(rows),
      ),
    )
  }
  return fileOf(withoutRepeatedIds(found), title)
}

/** A sheet called 判断题 holds items of that kind, where its rows say nothing else. */
function sectionOf({ sheet = '' }: Grid): ReturnType<typeof readSection> {
  return /\p{Script=Han}/u.test(sheet) ? readSection(sheet) : undefined
}

function headsAt({ rows }: Grid): { heads: Heads; index: number } | undefined {
  for (let index = 0; index < Math.min(rows.length, ROWS_BEFORE_HEADS); index++) {
    const heads = readHeads(rows[index]!)
    if (heads) return { heads, index }
  }
  return undefined
}

const isExplaining = ({ sheet, isHidden }: Grid): boolean => isHidden || EXPLAINS.test(sheet ?? '')

/** The first text above the heads, if it is short enough for a title. */
function titleAbove({ rows }: Grid, index: number): string | undefined {
  for (const { cells } of rows.slice(0, index)) {
    const texts = filledTexts(cells)
    if (texts.length === 1 && texts[0]!.length <= 60 && !texts[0]!.includes('\n')) return texts[0]
  }
  return undefined
}

/** Rows above the heads are a title and instructions, of one text or two; fuller ones are told. */
function rowsAbove({ rows }: Grid, index: number, sheet: string | undefined): Found[] {
  return rows.slice(0, index).flatMap(({ row, cells }, at): Found[] => {
    // Heads in another language, right above those that are known, say nothing more.
    const isHeads = at === index - 1 && filledTexts(cells).length > 2
    if (isHeads || filledTexts(cells).length <= 2) return []
    return [{ problem: problemAt({ sheet, row }, 'stray-text'), isItem: false }]
  })
}

function filledTexts(cells: Grid['rows'][number]['cells']): string[] {
  const texts = cells.map((cell) => (typeof cell === 'string' ? cleanText(cell) : ''))
  return [...new Set(texts.filter((text) => text !== ''))]
}

/**
 * An id names one item. Bare numbers that come again count rows, as 题号 does in every part of a paper: none
 * is kept. Any other id that comes again refuses the later item.
 */
function withoutRepeatedIds(found: Found[]): Found[] {
  const ids = found.flatMap((one) =>
    'item' in one && one.item.id !== undefined ? [one.item.id] : [],
  )
  if (new Set(ids).size === ids.length) return found
  const areNumbers = ids.every((id) => /^\d{1,5}$/.test(id))
  const seen = new Set<string>()
  let isTold = false
  return found.flatMap((one): Found[] => {
    if (!('item' in one) || one.item.id === undefined) return [one]
    if (!areNumbers) {
      const isRepeated = seen.has(one.item.id)
      seen.add(one.item.id)
      return [isRepeated ? { problem: one.place.at('duplicate-id', 'id'), isItem: true } : one]
    }
    const { id: _, ...item } = one.item
    const told = isTold ? [] : [{ problem: one.place.at('repeated-numbers', 'id'), isItem: false }]
    isTold = true
    return [...told, { ...one, item: item as ExchangeItem }]
  })
}

function fileOf(found: readonly Found[], title: string | undefined): ExchangeFile {
  const items = found.flatMap((one) => ('item' in one ? [one.item] : []))
  const problems = found.flatMap((one): Problem[] =>
    'problem' in one ? [{ ...one.problem, ...(one.isItem && { isItem: true as const }) }] : [],
  )
  const refused = found.filter((one) => 'problem' in one && one.isItem).length
  if (items.length === 0 && problems.length === 0) problems.push(problemOfFile('no-items'))
  return { ...(title !== undefined && { title }), items, problems, refused }
}
