import { readRows } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** A record whose ground is gone: what it refers to was taken out with the database's own checks off. */
export type DanglingRecord = {
  record: 'attempt' | 'certificate' | 'completion' | 'cycle'
  id: string
  what: 'attempt-missing' | 'cycle-missing' | 'person-missing'
}

type Reference = [
  record: DanglingRecord['record'],
  table: string,
  id: string,
  column: string,
  to: 'Attempt' | 'Cycle' | 'Person',
]

const references: readonly Reference[] = [
  ['certificate', 'Certificate', 'number', 'attemptId', 'Attempt'],
  ['attempt', 'AttemptEvent', 'attemptId', 'attemptId', 'Attempt'],
  ['attempt', 'Score', 'attemptId', 'attemptId', 'Attempt'],
  ['attempt', 'Attempt', 'id', 'cycleId', 'Cycle'],
  ['completion', 'Completion', 'cycleId', 'cycleId', 'Cycle'],
  ['cycle', 'LessonRead', 'cycleId', 'cycleId', 'Cycle'],
  ['attempt', 'Attempt', 'id', 'personId', 'Person'],
  ['cycle', 'Cycle', 'id', 'personId', 'Person'],
]

const missing = {
  Attempt: 'attempt-missing',
  Cycle: 'cycle-missing',
  Person: 'person-missing',
} as const

/** Every record that refers to an attempt, a cycle or a person who is not there, each once. */
export async function listDanglingRecords(): Promise<DanglingRecord[]> {
  const found = new Map<string, DanglingRecord>()
  for (const [record, table, id, column, to] of references)
    for (const key of await listDangling(table, id, column, to))
      found.set(`${record} ${key} ${to}`, { record, id: key, what: missing[to] })
  return [...found.values()]
}

async function listDangling(table: string, id: string, column: string, to: string) {
  const name = (text: string) => Prisma.raw(`"${text}"`)
  const rows = await readRows<[id: string]>(Prisma.sql`
    SELECT DISTINCT r.${name(id)} FROM ${name(table)} r
    WHERE r.${name(column)} IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM ${name(to)} t WHERE t."id" = r.${name(column)})
    ORDER BY 1`)
  return rows.map(([key]) => key)
}
