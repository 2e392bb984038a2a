import { columnLetters } from '#app/exchange/completion-sheet/worksheet.ts'
import type { Problem } from '#app/exchange/exchange-item.ts'
import type { ProblemCode } from '#app/domain/catalog/exchange-codes.ts'

/** Every reason not to read something of a sheet: what is wrong and what to do. */
const SENTENCES = {
  'file-too-large':
    'is larger than can be read (20 MB packed, 160 MB unpacked, 50,000 rows): divide it',
  'file-damaged': 'is damaged or not a workbook, or a quote in it is never closed: save it again',
  'old-workbook': 'is an old Excel file, or behind a password: save it as .xlsx without one',
  'no-items': 'has no items below its heads',
  'no-heads': 'has no row of heads with a stem (题干) and at least one more column that is known',
  'sheet-not-read': 'is not read: it is hidden, or has no row of heads',
  'unknown-column': 'is not read: no such column is known; rename or remove it',
  'repeated-column': 'is not read: another column already says the same',
  'stray-text': 'belongs to no item; remove it or complete its row',
  'example-row': 'is taken for an example of the template and not read',
  'repeated-numbers': 'holds numbers that come again: they are not kept as ids',
  'merged-rows': 'has a stem merged over several rows: give every item one row of its own',
  'duplicate-id': 'has the id of a row above',
  'date-cell':
    'was turned into a date by the spreadsheet: type it again in a cell formatted as text',
  'formula-cell': 'has a formula that was never computed: open and save the file, or type the text',
  'error-cell': 'shows an error: type what belongs there',
  'digits-cell':
    'has more digits than a spreadsheet keeps: type it again in a cell formatted as text',
  'format-cell': 'has a number shown in a format of its own: type it as text, as it is to be read',
  'holds-object': 'has a picture, a table or a formula, which cannot be imported',
  'no-stem': 'has no stem',
  'unknown-kind': 'names a kind that is not known',
  'no-kind': 'has no kind, and only its author can tell: name it (单选题, 填空题, …)',
  'kind-mismatch': 'does not fit the kind of the item',
  'missing-option': 'is skipped: fill the options from A on without gaps',
  'empty-option': 'is an option without text',
  'duplicate-option': 'gives options a second time: keep one column for all, or one for each',
  'too-few-options': 'needs at least two options',
  'too-many-options': 'has more than twelve options',
  'no-key': 'has no key',
  'several-keys': 'has several keys where one is allowed',
  'ambiguous-key':
    'can be read in two ways: write letters, a decimal, or \\/ for a slash that is meant',
  'conflicting-keys': 'is another answer than the key of the row',
  'key-without-option': 'names an option that is not there',
  'unreadable-key': 'has a key that cannot be read for this kind',
  'blank-count': 'has not as many answers as the stem has blanks (____); part them by ；',
  'unreadable-number': 'is no number; write 12.5, or 12.5±0.1',
  'unreadable-value': 'cannot be read',
} as const satisfies Partial<Record<ProblemCode, string>>

export type SheetCode = keyof typeof SENTENCES

/** Where in a file something is: a sheet if it has several, a row, and a column by its place and head. */
export type Place = { sheet?: string; row: number; column?: number; head?: string }

/** A problem with its row and column; the message names both, the column by its letters and its head. */
export function problemAt({ sheet, row, column, head }: Place, code: SheetCode): Problem {
  const letters = column === undefined ? undefined : columnLetters(column)
  const where = [
    ...(sheet === undefined ? [] : [`sheet “${sheet}”`]),
    `row ${row}`,
    ...(letters === undefined ? [] : [`column ${letters}`]),
  ].join(', ')
  const named = head === undefined || head === '' ? '' : ` (${[...head].slice(0, 30).join('')})`
  return {
    line: row,
    code,
    message: `${where}${named} ${SENTENCES[code]}`,
    ...(letters !== undefined && { column: letters }),
    ...(sheet !== undefined && { sheet }),
  }
}

/** A problem of the file as a whole. */
export const problemOfFile = (code: SheetCode, line = 1): Problem => ({
  line,
  code,
  message: `the file ${SENTENCES[code]}`,
})
