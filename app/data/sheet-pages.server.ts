import { byPlace, type SheetPlace } from '#app/domain/training/sheet-row.ts'
import type { Sheet, SheetEntry } from './completion-sheet.server.ts'
import { db } from './database.server.ts'
import { courseRank, listSheetRows, type PlacedRow } from './sheet-rows.server.ts'

/** How many people’s rows are held at a time when all of the sheet goes out: few, so that they are gone young. */
const PEOPLE_AT_A_TIME = 25

/** Every row of the sheet, in order, some people at a time. */
export async function* sheetRows(sheet: Sheet): AsyncGenerator<PlacedRow[]> {
  for (let at = 0; at < sheet.people.length; at += PEOPLE_AT_A_TIME)
    yield await listSheetRows(sheet, sheet.people.slice(at, at + PEOPLE_AT_A_TIME))
}

/** Where a page begins or ends: after a row, or before it. */
export type SheetCursor = { side: 'after' | 'before'; cycleId: string }

export type SheetPage = {
  rows: PlacedRow[]
  /** Rows of the sheet before the first one here. */
  before: number
  previous: SheetCursor | null
  next: SheetCursor | null
}

/**
 * A page of the sheet. A cursor is a row, which need not match the filter any more; from one that does
 * not exist, and from beyond the last row, it leads to the first page.
 */
export async function findSheetPage(
  sheet: Sheet,
  cursor: SheetCursor | null,
  size: number,
): Promise<SheetPage> {
  const place = cursor && (await findPlace(sheet, cursor.cycleId))
  const isBack = cursor?.side === 'before'
  const page = place
    ? await (isBack ? pageBefore : pageAfter)(sheet, place, size)
    : await pageAfter(sheet, beforeEverything, size)
  if (place && page.rows.length === 0) return findSheetPage(sheet, null, size)
  const { rows, before } = page
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    ...page,
    previous: first && before > 0 ? { side: 'before', cycleId: first.cycleId } : null,
    next:
      last && before + rows.length < sheet.total ? { side: 'after', cycleId: last.cycleId } : null,
  }
}

type Page = Pick<SheetPage, 'rows' | 'before'>

const beforeEverything: SheetPlace = { department: -1, number: '', course: -1, cycle: 0 }

async function pageAfter(sheet: Sheet, place: SheetPlace, size: number): Promise<Page> {
  const { people } = sheet
  const begin = personAt(people, place)
  const own = people[begin]?.rows ?? 0
  let end = begin
  for (let found = 0; end < people.length && found < own + size; end++) found += people[end]!.rows
  const rows = await listSheetRows(sheet, people.slice(begin, end))
  const rest = rows.filter((row) => byPlace(row.place, place) > 0)
  const before = countRows(people, begin) + rows.length - rest.length
  return { rows: rest.slice(0, size), before }
}

async function pageBefore(sheet: Sheet, place: SheetPlace, size: number): Promise<Page> {
  const { people } = sheet
  const end = Math.min(personAt(people, place) + 1, people.length)
  const own = people[end - 1]?.rows ?? 0
  let begin = end
  for (let found = 0; begin > 0 && found < own + size;) found += people[--begin]!.rows
  const rows = await listSheetRows(sheet, people.slice(begin, end))
  const earlier = rows.filter((row) => byPlace(row.place, place) < 0)
  const shown = earlier.slice(-size)
  return { rows: shown, before: countRows(people, begin) + earlier.length - shown.length }
}

/** The first person who stands at a place or after it. */
function personAt(people: readonly SheetEntry[], { department, number }: SheetPlace): number {
  const found = people.findIndex(
    (person) =>
      person.department > department ||
      (person.department === department && person.number >= number),
  )
  return found < 0 ? people.length : found
}

function countRows(people: readonly SheetEntry[], end: number): number {
  let rows = 0
  for (let at = 0; at < end; at++) rows += people[at]!.rows
  return rows
}

async function findPlace(sheet: Sheet, cycleId: string): Promise<SheetPlace | null> {
  const cycle = await db().cycle.findUnique({
    where: { id: cycleId },
    select: {
      number: true,
      courseSlug: true,
      person: { select: { number: true, departmentId: true } },
    },
  })
  if (!cycle) return null
  return {
    department: sheet.axes.departments.findIndex(
      ({ department }) => department.id === cycle.person.departmentId,
    ),
    number: cycle.person.number,
    course: courseRank(sheet, cycle.courseSlug),
    cycle: cycle.number,
  }
}
