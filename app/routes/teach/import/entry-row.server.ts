import type { Finding } from '#app/domain/catalog/finding.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import type { ImportPreview } from '#app/operations/preview-import.server.ts'
import { itemView, type ItemView } from '../banks/item-view.ts'
import type { ShownProblem } from './problem-lines.tsx'

type Row = ImportPreview['rows'][number]

/** An entry of an import as its row shows it. */
export type EntryRow = Pick<
  Row,
  'key' | 'line' | 'group' | 'text' | 'mark' | 'alike' | 'unknownCompetency'
> & {
  sheet: string | null
  /** The id it has in the bank, or would get. */
  id: string | null
  item: ItemView | null
  problems: ShownProblem[]
  findings: Finding[]
  /** What of a known item would be another, and its stem if that would. */
  changes: Extract<Row['fate'], { is: 'revised' }>['changes']
  wasStem: string | null
  repeats: number | null
  skipped: boolean
}

/** What a row shows of an entry, texts in the language of the file. */
export function entryRow(row: Row, locale: Locale): EntryRow {
  const { key, line, sheet, group, text, mark, alike, unknownCompetency, fate, skipped } = row
  const item = 'item' in fate ? fate.item : null
  const isRevised = fate.is === 'revised'
  return {
    key,
    line,
    group,
    text,
    mark,
    alike,
    ...(unknownCompetency !== undefined && { unknownCompetency }),
    sheet: sheet ?? null,
    id: item?.id ?? null,
    item: item && itemView(item),
    problems: row.problems.map(({ line: at, code, column }) => ({
      line: at,
      code,
      ...(column !== undefined && { column }),
    })),
    findings: fate.is === 'unfit' ? fate.findings : row.warnings,
    changes: isRevised ? fate.changes : [],
    wasStem: isRevised && fate.changes.includes('stem') ? inLocale(fate.was.stem, locale) : null,
    repeats: fate.is === 'repeated' ? fate.line : null,
    skipped: skipped === true,
  }
}
