import type { MoodleCode } from './problem.ts'
import { decodeEntities } from '#app/exchange/html/entities.ts'
import { reduceHtml } from './reduce-html.ts'

/** Moodle's four formats of a text; `moodle` is HTML whose line breaks count. */
export const TEXT_FORMATS = ['html', 'moodle', 'plain', 'markdown'] as const
export type TextFormat = (typeof TEXT_FORMATS)[number]

export type PlainText = { text: string } | { code: MoodleCode }

/**
 * A text of Moodle as plain text, trimmed, a line for each paragraph, or the code of what plain text
 * cannot show. Plain text is taken as it stands; Markdown too, since it is written to be read, unless it
 * holds a picture, a table, a formula or HTML.
 */
export function plainText(raw: string, format: TextFormat): PlainText {
  if (format === 'plain') return { text: tidy(raw) }
  if (format === 'markdown') {
    if (raw.includes('![')) return { code: 'picture' }
    if (/^\|/m.test(raw)) return { code: 'table' }
    if (/<[a-z/!]/i.test(raw)) return { code: 'unknown-markup' }
    return withoutFormula(tidy(decodeEntities(raw)))
  }
  const reduced = reduceHtml(raw, format === 'moodle')
  return 'text' in reduced ? withoutFormula(reduced.text) : reduced
}

function withoutFormula(text: string): PlainText {
  const isFormula = ['\\(', '\\[', '$$'].some((mark) => text.includes(mark))
  return isFormula ? { code: 'formula' } : { text }
}

function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim()
}
