import type { CalendarDate } from '#app/domain/calendar.ts'
import { hasLeft } from '#app/domain/identity/leaving.ts'
import { personMatcher } from '#app/domain/identity/person-search.ts'
import { cycleStates, type CycleState } from '#app/domain/training/cycle.ts'
import type { SheetFilter } from '#app/domain/training/sheet-filter.ts'
import type { SheetPerson } from '#app/domain/training/sheet-row.ts'
import { cycleStateSql, listDemandedExams, type DemandedExam } from './cycle-state-sql.server.ts'
import { readRows } from './database.server.ts'
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
  counts: Tally
  people: SheetEntry[]
  /** Rows that match the filter. */
  total: number
}

/** How many people are looked at in one query, so that none holds the process up for long. */
const PEOPLE_AT_A_TIME = 500

/** Opens the sheet: counts, in the database, the cycles that match by person and state. */
export async function openSheet(question: SheetQuestion, axes: SheetAxes): Promise<Sheet> {
  const { filter } = question
  const demanded = await listDemandedExams()
  const counts = Object.fromEntries(cycleStates.map((state) => [state, 0])) as Tally
  const people: SheetEntry[] = []
  let total = 0
  for await (const page of peoplePages(question, axes)) {
    const tallies = await tally(
      question,
      demanded,
      page.map(({ id }) => id),
    )
    for (const person of page) {
      const tallied = tallies.get(person.id)
      if (!tallied) continue
      for (const state of cycleStates) counts[state] += tallied[state]
      const rows = filter.state ? tallied[filter.state] : sum(tallied)
      if (rows > 0) people.push({ ...person, rows })
      total += rows
    }
  }
  people.sort(
    (one, other) => one.department - other.department || (one.number < other.number ? -1 : 1),
  )
  return { question, axes, demanded, counts, people, total }
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

/** How many cycles each of these people has in each state, under the filter's conditions on cycles. */
async function tally(
  { filter, today }: SheetQuestion,
  demanded: readonly DemandedExam[],
  personIds: readonly string[],
): Promise<Map<string, Tally>> {
  if (personIds.length === 0) return new Map()
  const counted = cycleStates.map((state) => Prisma.sql`COUNT(*) FILTER (WHERE "state" = ${state})`)
  const rows = await readRows<[person: string, ...counts: number[]]>(Prisma.sql`
    WITH states AS MATERIALIZED (
      SELECT c."personId" AS "person", ${cycleStateSql(today, demanded)} AS "state"
      FROM "Cycle" c
      WHERE c."personId" IN (${Prisma.join([...personIds])}) AND ${cycleConditions(filter)})
    SELECT "person", ${Prisma.join(counted)} FROM states GROUP BY "person"`)
  return new Map(
    rows.map(([person, ...counts]) => [
      person,
      Object.fromEntries(cycleStates.map((state, at) => [state, Number(counts[at])])) as Tally,
    ]),
  )
}

/** The people a filter asks for, some at a time, in no order. */
async function* peoplePages({ filter, today }: SheetQuestion, { departments }: SheetAxes) {
  const { department, staff, text = '' } = filter
  const places = new Map(
    departments.flatMap(({ department: { id }, way }, place) =>
      department && !way.some(({ code }) => code === department) ? [] : [[id, place] as const],
    ),
  )
  if (places.size === 0) return
  const inDepartment = department
    ? Prisma.sql`"departmentId" IN (${Prisma.join([...places.keys()])})`
    : Prisma.sql`1 = 1`
  const isMeant = personMatcher(text)
  for (let last = ''; ;) {
    const rows = await readRows<PersonRow>(Prisma.sql`
      SELECT "id", "number", "name", "nameLatin", "departmentId", "leftOn" FROM "Person"
      WHERE "id" > ${last} AND ${inDepartment} ORDER BY "id" LIMIT ${PEOPLE_AT_A_TIME}`)
    yield rows
      .map(([id, number, name, nameLatin, departmentId, leftOn]) => ({
        id,
        number,
        name,
        nameLatin,
        departmentId,
        leftOn,
        department: places.get(departmentId)!,
      }))
      .filter(
        (person) =>
          (!staff || hasLeft(person.leftOn, today) === (staff === 'left')) && isMeant(person),
      )
    if (rows.length < PEOPLE_AT_A_TIME) return
    last = rows.at(-1)![0]
  }
}

type PersonRow = [
  id: string,
  number: string,
  name: string,
  nameLatin: string | null,
  departmentId: string,
  leftOn: CalendarDate | null,
]

function sum(tallied: Tally): number {
  return cycleStates.reduce((total, state) => total + tallied[state], 0)
}
