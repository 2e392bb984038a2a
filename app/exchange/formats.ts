import { decodeText } from './decode-text.ts'
import { isDocx, readDocx } from './docx/read-docx.ts'
import { readExamText } from './exam-text/read-exam-text.ts'
import type { ExchangeFile } from './exchange-item.ts'

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
  text: { endings: ['txt', 'md'], readText: readExamText },
} satisfies Record<string, FormatReader>

export type Format = keyof typeof READERS
export const FORMATS = Object.keys(READERS) as Format[]
const byName: Record<Format, FormatReader> = READERS
const readers = Object.entries(byName)

/**
 * Reads a file: in the format named, or in the one it shows itself to be by its content, then by its
 * name, and else as exam text. What is no text where text is needed, such as a PDF, gives no items and
 * one problem on line 1.
 */
export async function readExchangeFile(
  bytes: Uint8Array,
  name: string,
  format?: Format,
): Promise<ExchangeFile> {
  const decoded = decodeText(bytes)
  const file = decoded.outcome === 'decoded' ? { bytes, text: decoded.text } : { bytes }
  const reader = byName[format ?? formatOf(file, name)]
  if ('readBytes' in reader) return reader.readBytes(bytes)
  if (decoded.outcome === 'decoded') return reader.readText(decoded.text)
  const problem = { line: 1, code: 'not-text', message: `the file ${decoded.reason}` } as const
  return { items: [], problems: [problem], refused: 0 }
}

function formatOf(file: GivenFile, name: string): Format {
  const ending = /[^.]*$/.exec(name.toLowerCase())![0]
  const shown =
    readers.find(([, reader]) => reader.isShownBy?.(file)) ??
    readers.find(([, { endings }]) => endings.includes(ending))
  return (shown?.[0] ?? 'text') as Format
}
