import type { GrantedSitting } from '#app/domain/assessment/exam-entry.ts'
import { listAttemptsInCourses, type AttemptEnd } from './attempt-ends.server.ts'
import { db, readRows, type Connection } from './database.server.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** The further sittings of an exam that a person was given, in a cycle since it was opened, first to last. */
export async function listGrantedSittings(
  personId: string,
  examSlug: string,
  cycleId: string | null,
  connection: Connection = db(),
): Promise<GrantedSitting[]> {
  const since =
    cycleId === null
      ? Prisma.empty
      : Prisma.sql`AND m."at" >= (SELECT "openedAt" FROM "Cycle" WHERE "id" = ${cycleId})`
  const rows = await readRows<[id: string, opensAt: string | null, closesAt: string | null]>(
    Prisma.sql`
      SELECT m."id", m."opensAt", m."closesAt"
      FROM "MakeUpPerson" p JOIN "MakeUp" m ON m."id" = p."makeUpId"
      WHERE p."personId" = ${personId} AND m."examSlug" = ${examSlug} ${since} ORDER BY m."at"`,
    connection,
  )
  const instant = (text: string | null) => (text === null ? null : new Date(text))
  return rows.map(([id, opensAt, closesAt]) => ({
    id,
    opensAt: instant(opensAt),
    closesAt: instant(closesAt),
  }))
}

/** Everybody whose newest cycle of a course that demands an exam is open, with what they have done at the exam in it. */
export async function listOpenSitters(examSlug: string, courseSlugs: readonly string[]) {
  const [cycles, ends] = await Promise.all([
    db().cycle.findMany({
      where: { courseSlug: { in: [...courseSlugs] }, person: { leftOn: null } },
      orderBy: [{ openedAt: 'desc' }, { courseSlug: 'asc' }],
      select: {
        id: true,
        personId: true,
        openedAt: true,
        completion: { select: { completedOn: true } },
        person: {
          select: {
            number: true,
            name: true,
            makeUps: {
              where: { makeUp: { examSlug } },
              select: { makeUp: { select: { id: true, opensAt: true, closesAt: true, at: true } } },
            },
          },
        },
      },
    }),
    listAttemptsInCourses(examSlug, courseSlugs),
  ])
  const newest = new Map<string, (typeof cycles)[number]>()
  for (const cycle of cycles) if (!newest.has(cycle.personId)) newest.set(cycle.personId, cycle)
  const attemptsOf = new Map<string | null, AttemptEnd[]>()
  for (const end of ends) attemptsOf.set(end.cycleId, [...(attemptsOf.get(end.cycleId) ?? []), end])
  return [...newest.values()].flatMap(({ id, personId, openedAt, completion, person }) => {
    if (completion) return []
    const granted = person.makeUps.map(({ makeUp }) => makeUp).filter(({ at }) => at >= openedAt)
    const { number, name } = person
    return [{ personId, number, name, attempts: attemptsOf.get(id) ?? [], granted }]
  })
}

/** A further sitting of an exam, and who it is for. */
export type MakeUp = GrantedSitting & {
  examSlug: string
  reason: string
  by: string
  at: Date
  personIds: readonly string[]
}

export async function saveMakeUp(
  { personIds, ...makeUp }: MakeUp,
  connection: Connection,
): Promise<void> {
  await connection.makeUp.create({ data: makeUp })
  await connection.makeUpPerson.createMany({
    data: personIds.map((personId) => ({ makeUpId: makeUp.id, personId })),
  })
}
