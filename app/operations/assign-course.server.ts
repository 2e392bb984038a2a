import { randomUUID } from 'node:crypto'
import { listAudience, saveAssignment, type Audience } from '#app/data/assignments.server.ts'
import { findCourse } from '#app/data/catalog.server.ts'
import { saveCycles } from '#app/data/cycles.server.ts'
import { transaction } from '#app/data/database.server.ts'
import { CalendarDate } from '#app/domain/calendar.ts'

type Given = { courseSlug: string; audience: Audience; dueOn: string | null; by: string | null }

export type AssignOutcome =
  | { outcome: 'assigned'; assignmentId: string; opened: number; alreadyOpen: number }
  | { outcome: 'no-such-course' | 'no-such-date' | 'nobody' }

/**
 * Gives a course to an audience, due on a calendar date or without one, and opens a cycle for each
 * person who has none yet. Whoever has one keeps it as it is: `alreadyOpen` counts them.
 */
export async function assignCourse(
  { courseSlug, audience, dueOn, by }: Given,
  now: Date,
): Promise<AssignOutcome> {
  if (!(await findCourse(courseSlug))) return { outcome: 'no-such-course' }
  if (dueOn !== null && !CalendarDate.safeParse(dueOn).success) return { outcome: 'no-such-date' }
  return transaction(async (tx): Promise<AssignOutcome> => {
    const people = await listAudience(audience, courseSlug, tx)
    if (people.length === 0) return { outcome: 'nobody' }
    const assignmentId = randomUUID()
    await saveAssignment({ id: assignmentId, courseSlug, audience, dueOn, at: now, by }, tx)
    const without = people.filter(({ hasCycle }) => !hasCycle)
    await saveCycles(
      without.map(({ id }) => ({
        id: randomUUID(),
        personId: id,
        courseSlug,
        number: 1,
        openedAt: now,
        dueOn,
        assignmentId,
      })),
      tx,
    )
    const alreadyOpen = people.length - without.length
    return { outcome: 'assigned', assignmentId, opened: without.length, alreadyOpen }
  })
}
