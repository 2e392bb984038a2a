import type { GrantedSitting } from '#app/domain/assessment/exam-entry.ts'
import { attemptParts, readEnd } from './attempts.server.ts'
import { db, type Connection } from './database.server.ts'

/** The further sittings of an exam that a person was given since a cycle was opened, first to last. */
export async function listGrantedSittings(
  personId: string,
  examSlug: string,
  cycle: { openedAt: Date } | null,
  connection: Connection = db(),
): Promise<GrantedSitting[]> {
  const rows = await connection.makeUpPerson.findMany({
    where: { personId, makeUp: { examSlug, at: { gte: cycle?.openedAt } } },
    orderBy: { makeUp: { at: 'asc' } },
    select: { makeUp: { select: { id: true, opensAt: true, closesAt: true } } },
  })
  return rows.map(({ makeUp }) => makeUp)
}

/** Everybody whose newest cycle of a course that demands an exam is open, with what they have done at the exam in it. */
export async function listOpenSitters(examSlug: string, courseSlugs: readonly string[]) {
  const cycles = await db().cycle.findMany({
    where: { courseSlug: { in: [...courseSlugs] }, person: { leftOn: null } },
    orderBy: [{ openedAt: 'desc' }, { courseSlug: 'asc' }],
    select: {
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
      attempts: { where: { examSlug }, orderBy: { number: 'asc' }, select: attemptParts },
    },
  })
  const newest = new Map<string, (typeof cycles)[number]>()
  for (const cycle of cycles) if (!newest.has(cycle.personId)) newest.set(cycle.personId, cycle)
  return [...newest.values()].flatMap(({ personId, openedAt, completion, person, attempts }) => {
    if (completion) return []
    const granted = person.makeUps.map(({ makeUp }) => makeUp).filter(({ at }) => at >= openedAt)
    const { number, name } = person
    return [{ personId, number, name, attempts: attempts.map(readEnd), granted }]
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
