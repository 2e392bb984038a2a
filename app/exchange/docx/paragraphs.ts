import type { Run, Way } from '#app/exchange/exam-text/marked-keys.ts'
import type { Place } from './numbering.ts'
import { type Tag, walkXml } from './xml.ts'

export type Paragraph = {
  runs: Run[]
  place: Place
  style?: string
  /** The row of a table that begins with it, and how many paragraphs that is. */
  row?: { table: number; paragraphs: number; cells: string[] }
}

/** Stands in the text for what has none: a picture, a formula, a footnote. */
export const OBJECT = '\ufffc'

/** What is not shown, or is shown twice: deleted text, earlier formats, the stand-in for a text box. */
const UNSEEN = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'rPrChange',
  'pPrChange',
  'instrText',
  'sectPr',
])
const OBJECTS = new Set([
  'pic',
  'imagedata',
  'object',
  'oMath',
  'chart',
  'footnoteReference',
  'endnoteReference',
])

/**
 * The paragraphs of a document in reading order, with revisions accepted. A text box comes after the
 * paragraph that holds it; a row of a table whose cells have one paragraph each is one line.
 */
export function readParagraphs(xml: string): Paragraph[] {
  const reader = new ParagraphReader()
  walkXml(xml, {
    open: (tag) => reader.open(tag),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  })
  return reader.paragraphs
}

class ParagraphReader {
  readonly paragraphs: Paragraph[] = []
  /** Where finished paragraphs go: the document, or the cell being read. */
  private readonly containers: Paragraph[][] = [this.paragraphs]
  private readonly rows: Paragraph[][][] = []
  private tables = 0
  private readonly unfinished: { paragraph: Paragraph; boxes: Paragraph[] }[] = []
  private unseen = 0
  private inText = false
  private run: { ways: Way[]; hidden: boolean } | undefined

  open({ name, attributes }: Tag): void {
    if (this.unseen > 0 || UNSEEN.has(name)) {
      this.unseen++
      return
    }
    const { val } = attributes
    const at = this.unfinished.at(-1)?.paragraph
    switch (name) {
      case 'p':
        this.unfinished.push({ paragraph: { runs: [], place: {} }, boxes: [] })
        return
      case 'tbl':
        if (this.rows.length === 0) this.tables++
        return
      case 'tr':
        this.rows.push([])
        return
      case 'tc':
        this.containers.push([])
        return
      case 'r':
        this.run = { ways: [], hidden: false }
        return
      case 't':
        this.inText = true
        return
      case 'tab':
        return this.add(this.run ? '\t' : '')
      case 'br':
      case 'cr':
        return this.add('\v')
      case 'noBreakHyphen':
        return this.add('-')
      case 'sym':
        return this.add(symbol(attributes.char))
      case 'pStyle':
        if (at && val !== undefined) at.style = val
        return
      case 'numId':
        if (at && val !== undefined) at.place.list = val
        return
      case 'ilvl':
        if (at) at.place.level = Number(val)
        return
    }
    if (OBJECTS.has(name)) {
      this.add(OBJECT)
      this.unseen++
    } else if (this.run) this.mark(name, val)
  }

  close(name: string): void {
    if (this.unseen > 0) {
      this.unseen--
      return
    }
    if (name === 't') this.inText = false
    else if (name === 'r') this.run = undefined
    else if (name === 'p') this.closeParagraph()
    else if (name === 'tc') this.rows.at(-1)?.push(this.containers.pop() ?? [])
    else if (name === 'tr') this.closeRow(this.rows.pop() ?? [])
  }

  text(text: string): void {
    if (this.inText && this.unseen === 0) this.add(text)
  }

  private add(text: string): void {
    if (text === '' || this.run?.hidden) return
    this.unfinished.at(-1)?.paragraph.runs.push({ text, ways: this.run?.ways ?? [] })
  }

  private mark(name: string, val: string | undefined): void {
    const isOff = val === '0' || val === 'false' || val === 'none' || val === 'auto'
    if (isOff || !this.run) return
    if (name === 'vanish') this.run.hidden = true
    else if (name === 'b') this.run.ways.push('bold')
    else if (name === 'u') this.run.ways.push('underline')
    else if (name === 'highlight') this.run.ways.push('highlight')
    else if (name === 'color' && val !== '000000') this.run.ways.push('colour')
  }

  private closeParagraph(): void {
    const closed = this.unfinished.pop()
    if (!closed) return
    const { paragraph, boxes } = closed
    const outer = this.unfinished.at(-1)
    ;(outer?.boxes ?? this.containers.at(-1)!).push(paragraph, ...boxes)
  }

  private closeRow(cells: Paragraph[][]): void {
    const to = this.containers.at(-1)!
    const filled = cells.filter((cell) => cell.some(({ runs }) => runs.length > 0))
    const isLine = filled.length > 1 && filled.every((cell) => cell.length === 1)
    const gap: Run = { text: '    ', ways: [] }
    const runs = filled.flatMap(([one], i) => (i === 0 ? one!.runs : [gap, ...one!.runs]))
    const paragraphs = isLine ? [{ ...filled[0]![0]!, runs }] : cells.flat()
    const [first] = paragraphs
    // A table within a table is text of a cell.
    if (first && this.rows.length === 0) {
      const row = { table: this.tables, paragraphs: paragraphs.length, cells: cells.map(textOf) }
      paragraphs[0] = { ...first, row }
    }
    to.push(...paragraphs)
  }
}

function textOf(cell: readonly Paragraph[]): string {
  return cell.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')
}

/** A character of a symbol font; those that the reader of keys knows keep their code. */
function symbol(code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16)
  return Number.isNaN(value) ? '' : String.fromCodePoint(value)
}
