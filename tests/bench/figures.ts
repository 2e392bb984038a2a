import type { Load } from './load.ts'

/** A line of the table: what was measured, the limit it keeps, and what it came to. */
export type Row = {
  work: string
  limit: string
  figures: Record<string, number>
  /** Whether the limit holds; null where there is none. */
  holds: boolean | null
}

/** To two places behind the point. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** The rows as a table. */
export function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ work }) => work.length)) + 2
  return rows
    .map(({ work, limit, figures, holds }) => {
      const told = Object.entries(figures).map(([name, value]) => `${name} ${value}`)
      const mark = holds === null ? ' ' : holds ? '✓' : '✗'
      return `${mark} ${work.padEnd(width)} ${told.join(', ').padEnd(48)} ${limit}`
    })
    .join('\n')
}

/** What a load cost, for the table. */
export function cost({ cpuMsPerUnit, unitsPerSecond }: Load) {
  return { 'CPU ms': rounded(cpuMsPerUnit), 'per second': Math.round(unitsPerSecond) }
}
