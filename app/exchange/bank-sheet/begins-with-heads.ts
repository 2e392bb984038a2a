import { readHeads } from './heads.ts'

/** How many lines may stand above the heads, such as a title. */
const LINES = 3

/** Whether a text begins with a line of heads, as cells copied out of a spreadsheet do. */
export function beginsWithHeads(text: string): boolean {
  const lines = text.slice(0, 5_000).split(/\r\n|\r|\n/)
  const filled = lines.filter((line) => line.trim() !== '').slice(0, LINES)
  return filled.some((line) =>
    ['\t', ',', ';'].some((delimiter) => {
      const cells = line.split(delimiter).map((cell) => cell.replaceAll(/^"|"$/g, ''))
      return cells.length > 2 && readHeads({ row: 1, cells }) !== undefined
    }),
  )
}
