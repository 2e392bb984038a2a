import type { Format } from '#app/domain/catalog/exchange-codes.ts'
import type { ImportSettings } from '#app/domain/catalog/import-settings.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import type { ExchangeItem, Problem } from '#app/exchange/exchange-item.ts'
import type { ReadFile } from '#app/exchange/formats.ts'

/** One thing that a file was read to: an item, or a part of it that is none. */
export type ImportEntry = {
  /** Stable within its draft. */
  key: number
  line: number
  sheet?: string
  /** What was read; missing where nothing could be. */
  item?: ExchangeItem
  /** The item itself, where the file is a bank of ours; `item` is then what it is compared by. */
  own?: Item
  /** Why it could not be read, or what of it was not kept. */
  problems: Problem[]
  /** The text to put right, and the format it is read in; of an item it is made when it is asked for. */
  source?: string
  format?: Format
  /** A careful reader sees an item there. */
  isItem: boolean
  /** The trainer leaves it out. */
  skipped?: true
}

/** A bank being brought in: what its file was read to, and what its trainer has said of it since. */
export type ImportDraft = {
  /** The name of the file; empty where the text was pasted. */
  name: string
  format: Format | 'yaml'
  settings: ImportSettings
  entries: ImportEntry[]
  nextKey: number
  /** Said of the file, or of columns and rows that hold no item. */
  notes: Problem[]
}

/** Formats whose texts can be put right as they stand. */
const editable: readonly Format[] = ['text', 'gift', 'aiken', 'moodle-xml']

/** Codes that speak of a column or of the file, not of a place that holds text. */
const ofFile: readonly Problem['code'][] = [
  'unknown-column',
  'repeated-column',
  'repeated-numbers',
  'sheet-not-read',
  'example-row',
]

/**
 * What a file was read to, in its order, every problem with the text it is about: what stands from its
 * line to the next beginning, where the reader did not say more. Nothing of the file's problems is lost:
 * those that have no text of their own are notes.
 */
export function entriesOf(file: ReadFile, first = 0): { entries: ImportEntry[]; notes: Problem[] } {
  const byLine = new Map<string, ImportEntry>()
  const entries: ImportEntry[] = file.items.map((item) => {
    return { key: 0, line: item.line, item, problems: [], isItem: true }
  })
  for (const entry of entries) byLine.set(placeOf(entry), entry)
  const notes: Problem[] = []
  const lines = file.text?.split(/\r\n|\r|\n/)
  const starts = startsOf(file)
  const textAt = (line: number) => {
    const next = starts.find((start) => start > line)
    return lines
      ?.slice(line - 1, next === undefined ? undefined : next - 1)
      .join('\n')
      .trim()
  }
  for (const problem of file.problems) {
    const read = problem.isItem ? undefined : byLine.get(placeOf(problem))
    const { source: _, ...bare } = problem
    if (read) read.problems.push(bare)
    else if (ofFile.includes(problem.code)) notes.push(problem)
    else entries.push(refusedEntry(problem, file.format, textAt))
  }
  entries.sort((one, other) => one.line - other.line)
  return { entries: entries.map((entry, at) => ({ ...entry, key: first + at })), notes }
}

const placeOf = ({ line, sheet }: { line: number; sheet?: string }) => `${sheet ?? ''} ${line}`

function startsOf({ items, problems }: ReadFile): number[] {
  return [...new Set([...items, ...problems].map(({ line }) => line))].sort((a, b) => a - b)
}

function refusedEntry(
  problem: Problem,
  format: Format,
  textAt: (line: number) => string | undefined,
): ImportEntry {
  const { source, ...bare } = problem
  const isText = editable.includes(format)
  const text = source ?? (isText ? textAt(problem.line) : undefined)
  return {
    key: 0,
    line: problem.line,
    ...(problem.sheet !== undefined && { sheet: problem.sheet }),
    problems: [bare],
    isItem: problem.isItem === true,
    ...(text !== undefined && { source: text, format: isText ? format : 'text' }),
  }
}
