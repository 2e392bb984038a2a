import { db } from './database.server.ts'
import { attemptParts, readEnd, readLink } from './attempts.server.ts'
import { Paper } from '#app/domain/assessment/paper.ts'

/**
 * The attempts at an exam that are open, and those closed since an instant, with who sits them and what
 * their chains say; read in one go for all of them.
 */
export async function listSitters(examSlug: string, since: Date) {
  const rows = await db().attempt.findMany({
    where: {
      examSlug,
      OR: [{ scores: { none: {} } }, { scores: { some: { sequence: 1, at: { gte: since } } } }],
    },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...attemptParts,
      openedAt: true,
      paper: true,
      person: { select: { number: true, name: true } },
      events: { orderBy: { sequence: 'asc' } },
    },
  })
  return rows.map(({ paper, person, openedAt, ...row }) => ({
    ...readEnd(row),
    person,
    openedAt,
    items: Paper.parse(JSON.parse(paper)).items.map(({ id }) => id),
    chain: row.events.map(readLink),
  }))
}
