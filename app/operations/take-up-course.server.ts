import { randomUUID } from 'node:crypto'
import { findCourse } from '#app/data/catalog.server.ts'
import { findCycle, saveCycles } from '#app/data/cycles.server.ts'
import { transaction } from '#app/data/database.server.ts'

/** Opens a learner's first cycle of a course nobody assigned: no due date. Once is enough. */
export async function takeUpCourse(
  { personId, courseSlug }: { personId: string; courseSlug: string },
  now: Date,
): Promise<{ outcome: 'taken-up' | 'already-open' | 'no-such-course' }> {
  if (!(await findCourse(courseSlug))) return { outcome: 'no-such-course' }
  return transaction(async (tx) => {
    if (await findCycle(personId, courseSlug, tx)) return { outcome: 'already-open' }
    await saveCycles(
      [{ id: randomUUID(), personId, courseSlug, number: 1, openedAt: now, dueOn: null }],
      tx,
    )
    return { outcome: 'taken-up' }
  })
}
