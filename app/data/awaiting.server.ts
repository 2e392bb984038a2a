import { db, type Prisma } from './database.server.ts'

/** Attempts at an exam of which an answer waits for a grader. */
const awaitingAt = (examSlug: string) =>
  ({
    examSlug,
    scores: { some: { awaiting: { gt: 0 } }, none: { awaiting: 0 } },
  }) satisfies Prisma.AttemptWhereInput

/** Ids of so many of them, those handed in first before the others. */
export async function listAwaiting(examSlug: string, limit: number): Promise<string[]> {
  const rows = await db().attempt.findMany({
    where: awaitingAt(examSlug),
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
    take: limit,
  })
  return rows.map(({ id }) => id)
}

/** How many attempts at an exam wait for a grader. */
export function countAwaiting(examSlug: string): Promise<number> {
  return db().attempt.count({ where: awaitingAt(examSlug) })
}
