import type { Run, Way } from '#app/exchange/exam-text/marked-keys.ts'
import { decodeEntities } from './entities.ts'
import { ListNumbers } from './list-numbers.ts'
import { tagAt, type Tag } from './tag-at.ts'
import { waysOf } from './ways.ts'

/** A line of what an HTML document shows: its text in stretches, and the line of the source it begins on. */
export type HtmlLine = { source: number; runs: Run[]; row?: HtmlRow }
/** A row of a table that is in no other; its lines share it. */
export type HtmlRow = { table: number; cells: string[] }

const BLOCKS = new Set(
  'html body p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr br table thead tbody tfoot tr caption section article aside main nav header footer form fieldset legend'.split(
    ' ',
  ),
)
const VOID = new Set('br hr img input meta link wbr col source'.split(' '))
/** What is not shown. */
const UNSEEN = new Set('head script style title template noscript select textarea'.split(' '))
/** What is shown and is no text. */
const OBJECTS = new Set('img picture svg math canvas video audio iframe object embed'.split(' '))
/** Stands in the text for what has none, as in a document. */
const OBJECT = '\ufffc'

const LINE_ELEMENTS = /<(?:br|p|div|li|tr|h[1-6])\b/i

/**
 * The lines that an HTML document shows, from top to bottom, with what is coloured, bold, underlined or
 * highlighted by an element or its own style. Entries of numbered lists carry their number or letter, a
 * row of a table is one line, a picture or a formula is a stand-in. Markup that does not close, or
 * closes what was not open, is passed over. In a text that has no element for lines its own lines count.
 * One pass.
 */
export function htmlLines(html: string): HtmlLine[] {
  const reader = new HtmlReader(html)
  let at = 0
  let line = 1
  const advance = (to: number) => {
    for (let i = html.indexOf('\n', at); i >= 0 && i < to; i = html.indexOf('\n', i + 1)) line++
    at = to
  }
  // A quotation mark that nothing closes would swallow the rest: from there on none counts.
  let quotes = true
  const lastComment = html.lastIndexOf('-->')
  const lastTag = html.lastIndexOf('>')
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const end = open < 0 || open > lastTag ? html.length : open
    reader.text(html.slice(at, end), line)
    advance(end)
    if (end === html.length) break
    if (html.startsWith('<!--', open) && open < lastComment) {
      advance(html.indexOf('-->', open) + 3)
      continue
    }
    if (/[!?]/.test(html[open + 1] ?? '') && !html.startsWith('<!--', open)) {
      advance(html.indexOf('>', open) + 1)
      continue
    }
    let tag = tagAt(html, open, quotes)
    if (tag === 'open-ended') {
      quotes = false
      tag = tagAt(html, open, quotes)
    }
    if (typeof tag === 'string') {
      reader.text('<', line)
      advance(open + 1)
    } else {
      reader.tag(tag, line)
      advance(tag.end)
    }
  }
  return reader.lines()
}

class HtmlReader {
  readonly #lines: HtmlLine[] = []
  readonly #open: { name: string; ways: readonly Way[] }[] = []
  /** How many elements of a name are open. */
  readonly #opened = new Map<string, number>()
  readonly #lists = new ListNumbers()
  #unseen: string | undefined
  #current: HtmlLine | undefined
  #row: HtmlRow | undefined
  #tables = 0

  readonly #isAsWritten: boolean
  readonly #small: string
  /** By element, where it is closed for the last time. */
  readonly #lastClosed = new Map<string, number>()

  constructor(html: string) {
    this.#isAsWritten = !LINE_ELEMENTS.test(html)
    this.#small = html.toLowerCase()
  }

  text(source: string, line: number): void {
    if (this.#unseen !== undefined) return
    const isAsWritten = this.#isAsWritten || this.#isOpen('pre')
    const parts = isAsWritten ? source.split('\n') : [source]
    for (const [at, part] of parts.entries()) {
      if (at > 0) this.#current = undefined
      this.#words(part, line + at)
    }
  }

  #words(source: string, line: number): void {
    const words = decodeEntities(source.replace(/[ \t\r\n\f]+/g, ' '))
    if (words === '' || (!this.#current && words.trim() === '')) return
    this.#add(words, line)
  }

  tag({ name, closes, attributes, end }: Tag, line: number): void {
    if (this.#unseen !== undefined) {
      if (closes && name === this.#unseen) this.#unseen = undefined
      return
    }
    if (!closes && UNSEEN.has(name)) this.#hide(name, end)
    if (OBJECTS.has(name)) {
      if (!closes) this.#add(OBJECT, line)
      if (!closes && !VOID.has(name)) this.#hide(name, end)
      return
    }
    if (BLOCKS.has(name)) this.#current = undefined
    this.#inTable(name, closes)
    if ((name === 'td' || name === 'th') && !closes && this.#current)
      this.#current.runs.push({ text: '    ', ways: [] })
    if (name === 'ol' || name === 'ul') this.#lists.list(name, closes, attributes)
    if (name === 'li' && !closes) {
      const number = this.#lists.next(attributes)
      if (number !== '') this.#add(`${number} `, line)
    }
    if (closes) this.#close(name)
    else if (!VOID.has(name)) {
      const outer = this.#open.at(-1)?.ways ?? []
      const own = waysOf(name, attributes).filter((way) => !outer.includes(way))
      this.#open.push({ name, ways: own.length > 0 ? [...outer, ...own] : outer })
      this.#count(name, 1)
    }
  }

  /** Keeps the cells of the row at hand; a block or a break in one begins a line of it. */
  #inTable(name: string, closes: boolean): void {
    const isOuter = (this.#opened.get('table') ?? 0) < 2
    if (name === 'table' && !closes && !this.#isOpen('table')) this.#tables++
    if (name === 'tr' && isOuter)
      this.#row = closes ? undefined : { table: this.#tables, cells: [] }
    else if ((name === 'td' || name === 'th') && isOuter && !closes) this.#row?.cells.push('')
    else if (BLOCKS.has(name)) this.#say('\n')
    if (name === 'table' && closes && isOuter) this.#row = undefined
  }

  #say(text: string): void {
    const cells = this.#row?.cells
    if (cells && cells.length > 0) cells[cells.length - 1] += text
  }

  lines(): HtmlLine[] {
    return this.#lines.filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''))
  }

  /** Shows nothing until an element is closed; one that never is hides nothing. */
  #hide(name: string, from: number): void {
    let last = this.#lastClosed.get(name)
    if (last === undefined) {
      last = this.#small.lastIndexOf(`</${name}`)
      this.#lastClosed.set(name, last)
    }
    if (last >= from) this.#unseen = name
  }

  #add(text: string, source: number): void {
    if (!this.#current) {
      this.#current = { source, runs: [], ...(this.#row && { row: this.#row }) }
      this.#lines.push(this.#current)
    }
    this.#say(text)
    this.#current.runs.push({ text, ways: this.#open.at(-1)?.ways ?? [] })
  }

  #close(name: string): void {
    if (!this.#isOpen(name)) return
    for (let last; last !== name;) {
      last = this.#open.pop()!.name
      this.#count(last, -1)
    }
  }

  #isOpen(name: string): boolean {
    return (this.#opened.get(name) ?? 0) > 0
  }

  #count(name: string, by: number): void {
    this.#opened.set(name, (this.#opened.get(name) ?? 0) + by)
  }
}
