import { openSheet } from '#app/data/completion-sheet.server.ts'
import type { SheetAxes } from '#app/data/sheet-axes.server.ts'
import { findSheetPage, type SheetCursor } from '#app/data/sheet-pages.server.ts'
import { hasLeft } from '#app/domain/identity/leaving.ts'
import { fitsWorkbook } from '#app/domain/training/sheet-limit.ts'
import type { SheetRow } from '#app/domain/training/sheet-row.ts'
import { filterWords } from './filter-words.ts'
import { cursorIn, sheetAddress } from './sheet-address.ts'
import { sheetNames, type SheetNames } from './sheet-names.ts'
import type { SheetRequest } from './sheet-request.server.ts'

const ROWS_ON_A_PAGE = 50

/** What a reader sees of the sheet under a filter. */
export type SheetView = Awaited<ReturnType<typeof sheetView>>
export type SheetLine = SheetView['lines'][number]

/** The page of the sheet that a request asks for. */
export async function sheetView(
  { question, locale, now }: Extract<SheetRequest, { outcome: 'read' }>,
  axes: SheetAxes,
  url: string,
) {
  const { filter, today } = question
  const sheet = await openSheet(question, axes)
  const page = await findSheetPage(sheet, cursorIn(url), ROWS_ON_A_PAGE)
  const names = sheetNames(axes, locale)
  const addressAt = (cursor: SheetCursor | null) =>
    cursor ? sheetAddress(filter, { cursor }) : undefined
  return {
    at: now.toISOString(),
    filter,
    counts: sheet.counts,
    total: sheet.total,
    people: sheet.people.length,
    conditions: filterWords(filter, names, locale).map(({ field, term, value }) => ({
      term,
      value,
      without: sheetAddress({ ...filter, [field]: undefined }),
    })),
    lines: page.rows.map((row) => lineOf(row, names, today)),
    before: page.before,
    previous: addressAt(page.previous),
    next: addressAt(page.next),
    csv: sheetAddress(filter, { at: 'csv' }),
    xlsx: fitsWorkbook(sheet.total) ? sheetAddress(filter, { at: 'xlsx' }) : null,
  }
}

function lineOf(row: SheetRow, names: SheetNames, today: string) {
  const { cycleId, person, courseSlug, cycle, state, daysLate, score, attempts } = row
  const { openedOn, dueOn, completedOn } = row
  const { number, name, nameLatin, departmentId, leftOn } = person
  return {
    cycleId,
    number,
    name,
    nameLatin,
    cycle,
    state,
    daysLate,
    score,
    attempts,
    openedOn,
    dueOn,
    completedOn,
    hasLeft: hasLeft(leftOn, today),
    department: names.department(departmentId).name,
    course: names.course(courseSlug),
  }
}

/** What the filter offers to choose from. */
export function sheetChoices({ departments, courses }: SheetAxes, { locale }: SheetRequest) {
  return {
    departments: departments.map(({ department: { code, name }, way }) => ({
      value: code,
      label: '\u3000'.repeat(way.length - 1) + name[locale],
    })),
    courses: courses.map(({ slug, title }) => ({ value: slug, label: title })),
  }
}
