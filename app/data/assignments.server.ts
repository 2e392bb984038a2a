import type { Connection } from './database.server.ts'

/** Whom a course is given to: all, a department with everything below it, or one person. */
export type Audience =
  { kind: 'everyone' } | { kind: 'department'; id: string } | { kind: 'person'; id: string }

/** The people of an audience who have not left, and whether they have a cycle of the course. */
export async function listAudience(audience: Audience, courseSlug: string, connection: Connection) {
  const people = await connection.person.findMany({
    where: { leftOn: null, ...(await within(audience, connection)) },
    select: { id: true, cycles: { where: { courseSlug }, take: 1, select: { id: true } } },
  })
  return people.map(({ id, cycles }) => ({ id, hasCycle: cycles.length > 0 }))
}

async function within(audience: Audience, connection: Connection) {
  switch (audience.kind) {
    case 'everyone':
      return {}
    case 'person':
      return { id: audience.id }
    case 'department': {
      const { path } = await connection.department.findUniqueOrThrow({ where: { id: audience.id } })
      return { department: { path: { startsWith: path } } }
    }
  }
}

export async function saveAssignment(
  assignment: {
    id: string
    courseSlug: string
    audience: Audience
    dueOn: string | null
    at: Date
    by: string | null
  },
  connection: Connection,
): Promise<void> {
  const { audience, at, by, ...columns } = assignment
  await connection.assignment.create({
    data: {
      ...columns,
      audienceKind: audience.kind,
      audienceId: 'id' in audience ? audience.id : null,
      createdAt: at,
      createdBy: by,
    },
  })
}
