import { reduceHtml } from '#app/exchange/moodle/reduce-html.ts'
import { cleanText } from './clean-text.ts'
import type { GridRow } from './grid.ts'
import { Refusal } from './refusal.ts'

const PARAGRAPHS = /^\s*<(p|div|span)\b[^>]*>[^]*<\/\1>\s*$/i

/**
 * Whether cells hold HTML, as those of systems with an editor do: half of the stems are paragraphs of it as a
 * whole. A bank about HTML keeps its tags.
 */
export function isHtml(rows: readonly GridRow[], stemColumn: number): boolean {
  const stems = rows.flatMap(({ cells }) => {
    const stem = cells[stemColumn]
    return typeof stem === 'string' && stem !== '' ? [stem] : []
  })
  const shown = stems.filter((stem) => PARAGRAPHS.test(stem)).length
  return shown > 0 && shown * 2 >= stems.length
}

/** What a cell with HTML says, without its markup; a picture or a table in it cannot be imported. */
export function shownText(cell: string, at: string): string | Refusal {
  const reduced = reduceHtml(cell, true)
  return 'code' in reduced ? new Refusal('holds-object', at) : cleanText(reduced.text)
}
