import type { Run } from '#app/exchange/exam-text/marked-keys.ts'
import { raisedDigits } from '#app/exchange/raised-digits.ts'
import { Fields } from './fields.ts'
import { type Look, type Looks, addLook } from './looks.ts'
import type { Place } from './numbering.ts'
import { OBJECT, symbol } from './symbols.ts'
import { type Tag, walkXml } from './xml.ts'

export type Paragraph = {
  runs: Run[]
  place: Place
  style?: string
  /** The row of a table that begins with it, and how many paragraphs that is. */
  row?: { table: number; paragraphs: number; cells: string[] }
  /** Its end was deleted: what comes next goes on with it. */
  goesOn?: true
}

/** What is not shown, or is shown twice: deleted text, earlier formats, the stand-in for a text box. */
const UNSEEN = new Set(['del', 'moveFrom', 'Fallback', 'rPrChange', 'pPrChange', 'rt', 'sectPr'])
const OBJECTS = new Set([
  'pic',
  'imagedata',
  'object',
  'oMath',
  'chart',
  'footnoteReference',
  'endnoteReference',
  // A diagram, ink, and a document within the document.
  'relIds',
  'contentPart',
  'altChunk',
  'subDoc',
])

/**
 * The paragraphs of a document in reading order, with revisions accepted. A text box comes after the
 * paragraph that holds it; a row of a table whose cells have one paragraph each is one line.
 */
export function readParagraphs(xml: string, looks: Looks): Paragraph[] {
  const reader = new ParagraphReader(looks)
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
  private inCode = false
  private inProperties = false
  private run: (Look & { raised?: string }) | undefined
  private readonly fields = new Fields()
  /** Shapes that are being read, and whether they hold text, or are no more than a line. */
  private readonly shapes: { isPlain: boolean }[] = []

  constructor(private readonly looks: Looks) {}

  open(tag: Tag): void {
    const { name, attributes } = tag
    const isMark = this.inProperties && this.unseen === 0
    if (isMark && (name === 'del' || name === 'moveFrom'))
      this.unfinished.at(-1)!.paragraph.goesOn = true
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
      case 'instrText':
        this.inCode = true
        return
      case 'fldChar':
        if (this.fields.take(attributes.fldCharType)) this.add(OBJECT)
        return
      case 'pPr':
        this.inProperties = true
        return
      case 'rStyle':
        return this.addStyle(val)
      case 'vertAlign':
        if (this.run) this.run.raised = val
        return
      case 'wsp':
        this.shapes.push({ isPlain: false })
        return
      case 'txbxContent':
      case 'prstGeom':
        return this.seeShape(name, attributes.prst)
      case 'tab':
        return this.add(this.run ? '\t' : '')
      case 'br':
      case 'cr':
        return this.add('\v')
      case 'noBreakHyphen':
        return this.add('-')
      case 'sym':
        return this.add(symbol(attributes.font, attributes.char))
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
      if (this.unfinished.length > 0) this.add(OBJECT)
      else this.containers.at(-1)!.push({ runs: [{ text: OBJECT, ways: [] }], place: {} })
      this.unseen++
    } else if (this.run) addLook(this.run, tag)
  }

  close(name: string): void {
    if (this.unseen > 0) {
      this.unseen--
      return
    }
    if (name === 't') this.inText = false
    else if (name === 'instrText') this.inCode = false
    else if (name === 'pPr') this.inProperties = false
    else if (name === 'wsp' && !this.shapes.pop()?.isPlain) this.add(OBJECT)
    else if (name === 'r') this.run = undefined
    else if (name === 'p') this.closeParagraph()
    else if (name === 'tc') this.closeCell(this.containers.pop() ?? [])
    else if (name === 'tr') this.closeRow(this.rows.pop() ?? [])
  }

  text(text: string): void {
    if (this.unseen > 0) return
    if (this.inText) this.add(raisedDigits(text, this.run?.raised))
    else if (this.inCode) this.fields.code(text)
  }

  private add(text: string): void {
    if (text === '' || this.run?.hidden || this.fields.areCode) return
    this.unfinished.at(-1)?.paragraph.runs.push({ text, ways: this.run?.ways ?? [] })
  }

  private addStyle(id: string | undefined): void {
    const look = this.looks.get(id ?? '')
    if (!look || !this.run) return
    this.run.ways.push(...look.ways)
    this.run.hidden ||= look.hidden
  }

  private seeShape(name: string, form = ''): void {
    const shape = this.shapes.at(-1)
    if (shape)
      shape.isPlain ||= name === 'txbxContent' || /^(?:line|straightConnector1)$/.test(form)
  }

  private closeParagraph(): void {
    const closed = this.unfinished.pop()
    if (!closed) return
    const { paragraph, boxes } = closed
    this.fields.endParagraph()
    const to = this.unfinished.at(-1)?.boxes ?? this.containers.at(-1)!
    if (to.at(-1)?.goesOn) {
      const { runs, place } = to.pop()!
      if (runs.length > 0 && paragraph.place.list === undefined) paragraph.place = place
      for (const run of paragraph.runs) runs.push(run)
      paragraph.runs = runs
    }
    if (!paragraph.goesOn) paragraph.runs = withBlanks(paragraph.runs)
    to.push(paragraph, ...boxes)
  }

  private closeCell(cell: Paragraph[]): void {
    const last = cell.at(-1)
    if (last) delete last.goesOn
    this.rows.at(-1)?.push(cell)
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

/** Spaces with a line under them are a blank to fill in; alone in a paragraph, lines to write on. */
function withBlanks(runs: Run[]): Run[] {
  const isFilled = runs.some(({ text }) => text.trim() !== '')
  if (!isFilled) return runs
  const shown: Run[] = []
  for (let from = 0; from < runs.length;) {
    let to = from + 1
    if (isRuled(runs[from]!)) while (to < runs.length && isRuled(runs[to]!)) to++
    const stretch = runs.slice(from, to)
    const isBlank = isRuled(stretch[0]!) && BLANK.test(stretch.map(({ text }) => text).join(''))
    if (isBlank) shown.push({ text: '____', ways: [] })
    else for (const run of stretch) shown.push(run)
    from = to
  }
  return shown
}

const BLANK = /^(?:[ \u00a0\u3000]{2,}|[ \u00a0\u3000]*\t[ \t\u00a0\u3000]*)$/
const isRuled = ({ ways }: Run): boolean => ways.includes('underline')
