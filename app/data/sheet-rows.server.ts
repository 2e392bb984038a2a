import { dateAt, daysBetween, type CalendarDate } from '#app/domain/calendar.ts'
import type { CycleState } from '#app/domain/training/cycle.ts'
import {
  byPlace,
  countedScore,
  type SheetPlace,
  type SheetRow,
} from '#app/domain/training/sheet-row.ts'
import { cycleConditions, type Sheet, type SheetEntry } from './completion-sheet.server.ts'
import { cycleStateSql, isLatestScore } from './cycle-state-sql.server.ts'
import { readRows } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** A row and where it stands on the sheet. */
export type PlacedRow = SheetRow & { place: SheetPlace }

type CycleRow = [
  id: string,
  personId: string,
  courseSlug: string,
  number: number,
  openedAt: string,
  dueOn: CalendarDate | null,
  completedOn: CalendarDate | null,
  state: CycleState,
]
type AttemptRow = [
  cycleId: string,
  examSlug: string,
  earned: number | null,
  total: number | null,
  passed: number | boolean | null,
]

/** The rows of some of the sheet's people, in order: two questions, however many they are. */
export async function listSheetRows(
  sheet: Sheet,
  people: readonly SheetEntry[],
): Promise<PlacedRow[]> {
  if (people.length === 0) return []
  const ids = people.map(({ id }) => id)
  const [cycles, attempts] = await Promise.all([listCycles(sheet, ids), listAttempts(ids)])
  const persons = new Map(people.map((person) => [person.id, person]))
  const toRow = rowMaker(sheet)
  const { state: wanted } = sheet.question.filter
  return cycles
    .filter((cycle) => !wanted || cycle[7] === wanted)
    .map((cycle) => toRow(cycle, persons.get(cycle[1])!, attempts.get(cycle[0]) ?? []))
    .sort((one, other) => byPlace(one.place, other.place))
}

/** The place of a course on the sheet; those not in force come last. */
export function courseRank({ axes }: Pick<Sheet, 'axes'>, slug: string): number {
  const place = axes.courses.findIndex((course) => course.slug === slug)
  return place < 0 ? axes.courses.length : place
}

function rowMaker(sheet: Sheet) {
  const { today, timeZone } = sheet.question
  const allowed = new Map(sheet.demanded.map((demand) => [demand.course, demand]))
  // Whole departments are assigned a course at one moment, due on one date.
  const dateOf = once((instant: string) => dateAt(new Date(instant), timeZone))
  const lateness = once((dueOn: CalendarDate) => daysBetween(dueOn, today))

  return (cycle: CycleRow, person: SheetEntry, made: readonly AttemptRow[]): PlacedRow => {
    const [id, , courseSlug, number, openedAt, dueOn, completedOn, state] = cycle
    const demand = allowed.get(courseSlug)
    const isLate = dueOn !== null && dueOn < today && state !== 'done'
    return {
      cycleId: id,
      person,
      courseSlug,
      cycle: number,
      state,
      openedOn: dateOf(openedAt),
      dueOn,
      completedOn,
      daysLate: isLate ? lateness(dueOn) : null,
      score: countedScore(
        made.map(([, , earned, total, passed]) => ({
          score: earned === null || total === null ? null : { earned, total, passed: !!passed },
        })),
      ),
      attempts: demand
        ? {
            used: made.filter(([, exam]) => exam === demand.exam).length,
            allowed: demand.allowed,
          }
        : null,
      place: {
        department: person.department,
        number: person.number,
        course: courseRank(sheet, courseSlug),
        cycle: number,
      },
    }
  }
}

function listCycles({ question, demanded }: Sheet, personIds: string[]): Promise<CycleRow[]> {
  return readRows(Prisma.sql`
    SELECT c."id", c."personId", c."courseSlug", c."number", c."openedAt", c."dueOn",
      done."completedOn", ${cycleStateSql(question.today, demanded)}
    FROM "Cycle" c LEFT JOIN "Completion" done ON done."cycleId" = c."id"
    WHERE c."personId" IN (${Prisma.join(personIds)}) AND ${cycleConditions(question.filter)}`)
}

/** Attempts by cycle, each with its score as it stands. */
async function listAttempts(personIds: string[]): Promise<Map<string, AttemptRow[]>> {
  const rows = await readRows<AttemptRow>(Prisma.sql`
    SELECT a."cycleId", a."examSlug", s."earned", s."total", s."passed"
    FROM "Attempt" a LEFT JOIN "Score" s ON s."attemptId" = a."id" AND ${isLatestScore}
    WHERE a."personId" IN (${Prisma.join(personIds)}) AND a."cycleId" IS NOT NULL`)
  const byCycle = new Map<string, AttemptRow[]>()
  for (const row of rows) byCycle.set(row[0], [...(byCycle.get(row[0]) ?? []), row])
  return byCycle
}

function once<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}
