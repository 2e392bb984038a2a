import type { TableRow } from './table-items.ts'

const RULE = /^[\s|:-]+$/

/** The rows of the tables that a Markdown text holds; the rule below the heads belongs to their row. */
export function markdownRows(lines: readonly string[]): TableRow[] {
  const rows: TableRow[] = []
  let table = 0
  let isOpen = false
  lines.forEach((line, at) => {
    const isRow = hasBars(line) && !isRule(line)
    if (isOpen && hasBars(line)) {
      if (isRow) rows.push({ table, line: at + 1, lines: 1, cells: cellsOf(line) })
      return
    }
    isOpen = isRow && isRule(lines[at + 1] ?? '')
    if (isOpen) rows.push({ table: ++table, line: at + 1, lines: 2, cells: cellsOf(line) })
  })
  return rows
}

function hasBars(line: string): boolean {
  const text = line.trim()
  return text.length > 1 && text.startsWith('|') && text.endsWith('|')
}

function isRule(line: string): boolean {
  return hasBars(line) && line.includes('-') && RULE.test(line)
}

function cellsOf(line: string): string[] {
  const cells = line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
  return cells.map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replace(/<br ?\/?>/gi, '\n')
      .trim(),
  )
}
