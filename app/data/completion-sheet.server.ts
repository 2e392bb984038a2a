import type { CalendarDate } from '#app/domain/calendar.ts'
import { hasLeft } from '#app/domain/identity/leaving.ts'
import { personMatcher } from '#app/domain/identity/person-search.ts'
import { cycleStates, type CycleState } from '#app/domain/training/cycle.ts'
import type { SheetFilter } from '#app/domain/training/sheet-filter.ts'
import type { SheetPerson } from '#app/domain/training/sheet-row.ts'
import { cycleStateSql, listDemandedExams, type DemandedExam } from './cycle-state-sql.server.ts'
import { db } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'
import type { SheetAxes } from './sheet-axes.server.ts'

/** What is asked of the sheet, and on which date of which zone. */
export type SheetQuestion = { filter: SheetFilter; today: CalendarDate; timeZone: string }

/** Somebody on the sheet, the place of their department in the tree, and how many rows they have. */
export type SheetEntry = SheetPerson & { department: number; rows: number }

/** The completion sheet without its rows: who is on it, in order, and how much there is of what. */
export type Sheet = {
  question: SheetQuestion
  axes: SheetAxes
  demanded: readonly DemandedExam[]
  /** Rows by state, whichever state the filter asks for. */
  counts: Record<CycleState, number>
  people: SheetEntry[]
  /** Rows that match the filter. */
  total: number
}

/** Opens the sheet: one pass over the cycles that match counts them by person and state. */
export async function openSheet(question: SheetQuestion, axes: SheetAxes): Promise<Sheet> {
  const { filter } = question
  const demanded = await listDemandedExams()
  const [people, tallies] = await Promise.all([
    listPeople(question, axes),
    tally(question, demanded),
  ])
  const counts = Object.fromEntries(cycleStates.map((state) => [state, 0])) as Sheet['counts']
  const entries: SheetEntry[] = []
  let total = 0
  for (const person of people) {
    const tallied = tallies.get(person.id)
    if (!tallied) continue
    for (const state of cycleStates) counts[state] += tallied[state]
    const rows = filter.state ? tallied[filter.state] : sum(tallied)
    if (rows > 0) entries.push({ ...person, rows })
    total += rows
  }
  return { question, axes, demanded, counts, people: entries, total }
}

/** The conditions of a filter on a "Cycle" row called `c`, but for state, person and department. */
export function cycleConditions({ course, period }: SheetFilter): Prisma.Sql {
  const from = period?.from ?? '0000'
  const to = period?.to ?? '9999-12-31'
  return Prisma.join(
    [
      Prisma.sql`1 = 1`,
      ...(course ? [Prisma.sql`c."courseSlug" = ${course}`] : []),
      ...(period?.of === 'due' ? [Prisma.sql`c."dueOn" BETWEEN ${from} AND ${to}`] : []),
      ...(period?.of === 'completed'
        ? [
            Prisma.sql`EXISTS (SELECT 1 FROM "Completion" f
              WHERE f."cycleId" = c."id" AND f."completedOn" BETWEEN ${from} AND ${to})`,
          ]
        : []),
    ],
    ' AND ',
  )
}

type Tally = Record<CycleState, number>

/** How many cycles each person has in each state, under all of the filter but that on people. */
async function tally(
  { filter, today }: SheetQuestion,
  demanded: readonly DemandedExam[],
): Promise<Map<string, Tally>> {
  const counted = cycleStates.map(
    (state) =>
      Prisma.sql`COUNT(*) FILTER (WHERE "state" = ${state}) AS ${Prisma.raw(`"${state}"`)}`,
  )
  const rows = await db().$queryRaw<(Record<CycleState, bigint> & { person: string })[]>`
    WITH states AS MATERIALIZED (
      SELECT c."personId" AS "person", ${cycleStateSql(today, demanded)} AS "state"
      FROM "Cycle" c WHERE ${cycleConditions(filter)})
    SELECT "person", ${Prisma.join(counted)} FROM states GROUP BY "person"`
  return new Map(
    rows.map(({ person, ...states }) => [
      person,
      Object.fromEntries(cycleStates.map((state) => [state, Number(states[state])])) as Tally,
    ]),
  )
}

/** The people a filter asks for, in the order of the sheet. */
async function listPeople({ filter, today }: SheetQuestion, { departments }: SheetAxes) {
  const { department, staff, text = '' } = filter
  const places = new Map(
    departments.flatMap(({ department: { id }, way }, place) =>
      department && !way.some(({ code }) => code === department) ? [] : [[id, place] as const],
    ),
  )
  const isMeant = personMatcher(text)
  const people = await db().person.findMany({
    where: department ? { departmentId: { in: [...places.keys()] } } : {},
    select: {
      id: true,
      number: true,
      name: true,
      nameLatin: true,
      departmentId: true,
      leftOn: true,
    },
  })
  return people
    .filter(
      (person) =>
        (!staff || hasLeft(person.leftOn, today) === (staff === 'left')) && isMeant(person),
    )
    .map((person) => ({ ...person, department: places.get(person.departmentId)! }))
    .sort((one, other) => one.department - other.department || (one.number < other.number ? -1 : 1))
}

function sum(tallied: Tally): number {
  return cycleStates.reduce((total, state) => total + tallied[state], 0)
}
