import type { ExchangeFile } from '#app/exchange/exchange-item.ts'
import { marksOf } from '#app/exchange/exam-text/marked-keys.ts'
import { type TableRow, readWithTables } from '#app/exchange/table-items.ts'
import { readLooks } from './looks.ts'
import { NumberCounter, readNumbering } from './numbering.ts'
import { type Paragraph, readParagraphs } from './paragraphs.ts'
import { unpackParts } from './parts.ts'

const DOCUMENT = 'word/document.xml'
const NUMBERING = 'word/numbering.xml'
const STYLES = 'word/styles.xml'

const REFUSALS = {
  'file-damaged': 'is no Word document, or a damaged one: open it and save it again',
  'file-too-large': 'is too large: split it into several',
} as const

/** Whether bytes are an archive that names a Word document among its first or last parts. */
export function isDocx({ bytes }: { bytes: Uint8Array }): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  const latin = new TextDecoder('latin1')
  const ends = [bytes.subarray(0, NAMES), bytes.subarray(Math.max(0, bytes.length - NAMES))]
  return ends.some((end) => latin.decode(end).includes(DOCUMENT))
}

/** How much of either end of an archive its names are looked for in, in bytes. */
const NAMES = 65_536

/**
 * Reads a Word document as exam text, with the numbers and letters that Word makes by itself, and its
 * tables of items as rows of a sheet. Lines are counted by paragraphs and rows of tables. Where no key is stated, one colour, bold or underline that
 * every item of a section gives to its right options is the key.
 */
export function readDocx(bytes: Uint8Array): ExchangeFile {
  const unpacked = unpackParts(bytes, [DOCUMENT, NUMBERING, STYLES])
  if (unpacked.outcome === 'refused') return refused(unpacked.code)
  const document = unpacked.parts.get(DOCUMENT)
  if (document === undefined) return refused('file-damaged')
  let paragraphs: Paragraph[]
  let counter: NumberCounter
  try {
    const { parts } = unpacked
    paragraphs = readParagraphs(document, readLooks(parts.get(STYLES)))
    counter = new NumberCounter(readNumbering(parts.get(NUMBERING), parts.get(STYLES)))
  } catch {
    return refused('file-damaged')
  }
  const lines = paragraphs.map((paragraph) => lineOf(paragraph, counter))
  return readWithTables(lines, rowsOf(paragraphs), marksOf(paragraphs))
}

function rowsOf(paragraphs: readonly Paragraph[]): TableRow[] {
  return paragraphs.flatMap(({ row }, at) => {
    return row ? [{ ...row, line: at + 1, lines: row.paragraphs }] : []
  })
}

function lineOf({ runs, place, style }: Paragraph, counter: NumberCounter): string {
  const text = runs.map((run) => run.text.replace(/[\r\n]/g, ' ')).join('')
  const number = counter.next(place, style)
  return number === '' || text.trim() === '' ? text : `${number} ${text}`
}

function refused(code: keyof typeof REFUSALS): ExchangeFile {
  const problem = { line: 1, code, message: `the file ${REFUSALS[code]}` }
  return { items: [], problems: [problem], refused: 0 }
}
