import { printableText } from './printable-text.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * A text inside the XML of a workbook: markup escaped, and what spreadsheets would read as an escape
 * of their own, such as _x0041_, escaped as well (ECMA-376 part 1, ST_Xstring).
 */
export function xmlText(text: string): string {
  return printableText(text)
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('\r', '_x000D_')
    .replaceAll(/[&<>"]/g, (mark) => escapes[mark]!)
}
