import type { CycleState } from '#app/domain/training/cycle.ts'
import type { SheetRow } from '#app/domain/training/sheet-row.ts'
import type { Cell, Column, ColumnKind } from './sheet-file.ts'

/** What a row says in the reader's language. */
export type RowNames = {
  department: (id: string) => { code: string; name: string }
  course: (slug: string) => string
  state: (state: CycleState) => string
}

type Described = {
  kind: ColumnKind
  width: number
  cell: (row: SheetRow, names: RowNames) => Cell
}

/** The completion sheet column by column. Machines go by these names: one is never changed. */
const described = {
  person_number: { kind: 'text', width: 12, cell: ({ person }) => person.number },
  person_name: { kind: 'text', width: 14, cell: ({ person }) => person.name },
  person_name_latin: { kind: 'text', width: 18, cell: ({ person }) => person.nameLatin },
  left_on: { kind: 'date', width: 12, cell: ({ person }) => person.leftOn },
  department_code: {
    kind: 'text',
    width: 12,
    cell: ({ person }, names) => names.department(person.departmentId).code,
  },
  department: {
    kind: 'text',
    width: 36,
    cell: ({ person }, names) => names.department(person.departmentId).name,
  },
  course_id: { kind: 'text', width: 24, cell: ({ courseSlug }) => courseSlug },
  course: { kind: 'text', width: 30, cell: ({ courseSlug }, names) => names.course(courseSlug) },
  cycle: { kind: 'number', width: 8, cell: ({ cycle }) => cycle },
  state: { kind: 'text', width: 12, cell: ({ state }, names) => names.state(state) },
  state_code: { kind: 'text', width: 12, cell: ({ state }) => state },
  assigned_on: { kind: 'date', width: 12, cell: ({ openedOn }) => openedOn },
  due_on: { kind: 'date', width: 12, cell: ({ dueOn }) => dueOn },
  completed_on: { kind: 'date', width: 14, cell: ({ completedOn }) => completedOn },
  days_overdue: { kind: 'number', width: 13, cell: ({ daysLate }) => daysLate },
  score_earned: { kind: 'number', width: 13, cell: ({ score }) => score?.earned ?? null },
  score_total: { kind: 'number', width: 12, cell: ({ score }) => score?.total ?? null },
  attempts_used: { kind: 'number', width: 14, cell: ({ attempts }) => attempts?.used ?? null },
  attempts_allowed: {
    kind: 'number',
    width: 16,
    cell: ({ attempts }) => attempts?.allowed ?? null,
  },
} satisfies Record<string, Described>

export type CompletionColumn = keyof typeof described
const names = Object.keys(described) as CompletionColumn[]

/** The columns of the completion sheet under heads in the reader's language. */
export function completionColumns(heads: Record<CompletionColumn, string>): Column[] {
  return names.map((name) => {
    const { kind, width } = described[name]
    return { name, head: heads[name], kind, width }
  })
}

/** The cells of a row, column by column. */
export function completionCells(row: SheetRow, words: RowNames): Cell[] {
  return names.map((name) => (described[name] as Described).cell(row, words))
}
