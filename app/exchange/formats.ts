import { FORMATS, type Format, type WrittenFormat } from '#app/domain/catalog/exchange-codes.ts'
import { isAiken } from './aiken/is-aiken.ts'
import { readAiken } from './aiken/read-aiken.ts'
import { writeAiken } from './aiken/write-aiken.ts'
import { beginsWithHeads } from './bank-sheet/begins-with-heads.ts'
import { readCsvGrid } from './bank-sheet/read-csv-grid.ts'
import { readGrids } from './bank-sheet/read-grids.ts'
import { readWorkbookGrids } from './bank-sheet/workbook/read-workbook-grids.ts'
import { isWorkbook } from './bank-sheet/workbook/unzip-parts.ts'
import { writeCsv, writeWorkbook } from './bank-sheet/write-sheet.ts'
import { decodeText } from './decode-text.ts'
import { isDocx, readDocx } from './docx/read-docx.ts'
import { writeDocx } from './docx/write-docx.ts'
import { writeExamText } from './exam-text/write-exam-text.ts'
import type { ExchangeFile, ExchangeItem, Loss } from './exchange-item.ts'
import { isGift } from './gift/is-gift.ts'
import { readGift } from './gift/read-gift.ts'
import { writeGift } from './gift/write-gift.ts'
import { readText } from './html/read-html.ts'
import { readMoodleXml } from './moodle-xml/read-moodle-xml.ts'
import { writeMoodleXml } from './moodle-xml/write-moodle-xml.ts'

/** A file somebody gave us: its bytes, and the text that they are, if they are text. */
export type GivenFile = { bytes: Uint8Array; text?: string }

type FormatReader = {
  /** Endings of file names, in small letters. */
  endings: readonly string[]
  /** Whether the content shows that it is this format; where no content does, the ending decides. */
  isShownBy?: (file: GivenFile) => boolean
} & (
  | { readText: (text: string) => ExchangeFile }
  | { readBytes: (bytes: Uint8Array) => ExchangeFile | Promise<ExchangeFile> }
)

/** Every format that items are read from; their content is asked in this order. */
const READERS = {
  docx: { endings: ['docx'], isShownBy: isDocx, readBytes: readDocx },
  xlsx: {
    endings: ['xlsx', 'xlsm', 'xltx', 'xls'],
    isShownBy: ({ bytes }) => isWorkbook(bytes),
    readBytes: (bytes) => readGrids(readWorkbookGrids(bytes)),
  },
  'moodle-xml': {
    endings: ['xml'],
    isShownBy: ({ text }) => /^\s*<(?:\?xml|quiz)\b/.test(text?.slice(0, 1000) ?? ''),
    readText: readMoodleXml,
  },
  gift: {
    endings: ['gift'],
    isShownBy: ({ text }) => text !== undefined && isGift(text),
    readText: readGift,
  },
  aiken: {
    endings: ['aiken'],
    isShownBy: ({ text }) => text !== undefined && isAiken(text),
    readText: readAiken,
  },
  csv: {
    endings: ['csv', 'tsv'],
    isShownBy: ({ text }) => text !== undefined && beginsWithHeads(text),
    readText: (text) => readGrids(readCsvGrid(text)),
  },
  text: { endings: ['txt', 'md', 'html', 'htm'], readText },
} satisfies Record<Format, FormatReader>

const byName: Record<Format, FormatReader> = READERS
const readers = FORMATS.map((format) => [format, byName[format]] as const)

/** What a format is told besides items; `at` is the moment that a file may be dated by. */
type Heading = { title?: string; at: Date }
type Written = ({ text: string } | { bytes: Uint8Array }) & { losses: Loss[] }

/** Every format that items are written in. */
const WRITERS = {
  xlsx: (items, { at }) => writeWorkbook(items, at),
  csv: (items, { at }) => writeCsv(items, at),
  docx: (items, { title }) => writeDocx(items, title),
  text: (items, { title }) => writeExamText(items, title),
  gift: writeGift,
  aiken: writeAiken,
  'moodle-xml': writeMoodleXml,
} satisfies Record<
  WrittenFormat,
  (items: readonly ExchangeItem[], heading: Heading) => Written | Promise<Written>
>

/** Writes items in a format, text as UTF-8, and names what it cannot hold of each. */
export async function writeExchangeFile(
  items: readonly ExchangeItem[],
  format: WrittenFormat,
  heading: Heading,
): Promise<{ bytes: Uint8Array; losses: Loss[] }> {
  const written: Written = await WRITERS[format](items, heading)
  const bytes = 'text' in written ? new TextEncoder().encode(written.text) : written.bytes
  return { bytes, losses: written.losses }
}

/** What came of a file, the format it was taken for, and its text where that format is one of texts. */
export type ReadFile = ExchangeFile & { format: Format; text?: string }

/**
 * Reads a file: in the format named, or in the one it shows itself to be by its content, then by its
 * name, and else as exam text. What is no text where text is needed, such as a PDF, gives no items and
 * one problem on line 1.
 */
export async function readExchangeFile(
  bytes: Uint8Array,
  name: string,
  format?: Format,
): Promise<ReadFile> {
  const decoded = decodeText(bytes)
  const file = decoded.outcome === 'decoded' ? { bytes, text: decoded.text } : { bytes }
  const taken = format ?? formatOf(file, name)
  const reader = byName[taken]
  if ('readBytes' in reader) return { ...(await reader.readBytes(bytes)), format: taken }
  if (decoded.outcome === 'decoded')
    return { ...reader.readText(decoded.text), format: taken, text: decoded.text }
  const problem = { line: 1, code: 'not-text', message: `the file ${decoded.reason}` } as const
  return { items: [], problems: [problem], refused: 0, format: taken }
}

/** The format that a file shows itself to be by its content, else by its name, else exam text. */
export function formatOf(file: GivenFile, name: string): Format {
  const ending = /[^.]*$/.exec(name.toLowerCase())![0]
  const shown =
    readers.find(([, reader]) => reader.isShownBy?.(file)) ??
    readers.find(([, { endings }]) => endings.includes(ending))
  return shown?.[0] ?? 'text'
}
