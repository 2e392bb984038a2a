import type { ExchangeFile } from '#app/exchange/exchange-item.ts'
import { marksOf } from '#app/exchange/exam-text/marked-keys.ts'
import { markdownRows } from '#app/exchange/markdown-tables.ts'
import { type TableRow, readWithTables } from '#app/exchange/table-items.ts'
import { type HtmlLine, htmlLines } from './html-lines.ts'

/**
 * Reads a page of HTML as exam text, by what a browser shows of it. Where no key is stated, one colour,
 * bold, underline or highlight that every item of a section gives to its right options is the key.
 * Places of items and problems are lines of the page's source.
 */
export function readHtml(html: string): ExchangeFile {
  const lines = htmlLines(html)
  const texts = lines.map(({ runs }) => runs.map((run) => run.text).join(''))
  const read = readWithTables(texts, rowsOf(lines), marksOf(lines))
  const placed = <T extends { line: number }>(one: T): T => ({
    ...one,
    line: lines[one.line - 1]?.source ?? one.line,
  })
  return { ...read, items: read.items.map(placed), problems: read.problems.map(placed) }
}

function rowsOf(lines: readonly HtmlLine[]): TableRow[] {
  return lines.flatMap(({ row }, at) => {
    if (!row || lines[at - 1]?.row === row) return []
    let end = at + 1
    while (lines[end]?.row === row) end++
    return [{ ...row, line: at + 1, lines: end - at }]
  })
}

const BEGINS_WITH_BLOCK = /^\s*<(?:p|div|ol|ul|table|h[1-6]|body|section|article|meta)\b/i

/**
 * Reads a text: a page of HTML by what it shows, anything else as exam text with tables of Markdown. A piece of a page, which
 * begins with a paragraph or the like, is read by what it shows if that finds more items. Where items have no key and
 * the text has HTML that may mark it, it is read by what it shows if that finds the same items with more
 * keys; a text about HTML keeps its tags.
 */
export function readText(text: string): ExchangeFile {
  if (/^\s*(?:<!doctype html|<html\b)/i.test(text)) return readHtml(text)
  const lines = text.split(/\r\n|\r|\n/)
  const plain = readWithTables(lines, markdownRows(lines), new Map())
  const found = ({ items, refused }: ExchangeFile) => items.length + refused
  if (BEGINS_WITH_BLOCK.test(text)) {
    const shown = readHtml(text)
    if (found(shown) > found(plain)) return shown
  }
  const mayMark = /<\/(?:font|span|b|strong|u|mark|ins)>/i.test(text)
  if (!mayMark || !plain.problems.some(({ code }) => code === 'no-key')) return plain
  const shown = readHtml(text)
  return found(shown) === found(plain) && shown.refused < plain.refused ? shown : plain
}
