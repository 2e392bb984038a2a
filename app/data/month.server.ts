import { db } from './database.server.ts'

/** What a person did since an instant: lessons read, checks answered, checks answered right. */
export async function findActivitySince(personId: string, since: Date) {
  const [lessons, checks] = await Promise.all([
    db().lessonRead.count({ where: { cycle: { personId }, readAt: { gte: since } } }),
    db().checkAnswer.groupBy({
      by: ['correct'],
      where: { personId, at: { gte: since } },
      _count: { _all: true },
    }),
  ])
  const count = (wanted: boolean) =>
    checks.find(({ correct }) => correct === wanted)?._count._all ?? 0
  return { lessons, answered: count(true) + count(false), correct: count(true) }
}
