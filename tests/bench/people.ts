import { createPerson } from '#app/operations/create-person.server.ts'
import { saveSession } from '#app/data/sessions.server.ts'
import { PersonDetails } from '#app/domain/identity/new-person.ts'
import { assignCourse } from '#app/operations/assign-course.server.ts'

/** A signed-in learner with nothing done yet. */
export type BenchLearner = { id: string; token: string }

const certification = ['consultative-selling', 'satisfaction-and-value', 'service-excellence']

/** So many new learners whose numbers begin with a digit, each with a session and courses to do. */
export async function makeLearners(
  count: number,
  { digit = 9, courses = certification } = {},
): Promise<BenchLearner[]> {
  const learners: BenchLearner[] = []
  for (let index = 0; index < count; index++) {
    const number = `${digit}${String(index).padStart(6, '0')}`
    const person = PersonDetails.parse({
      number,
      name: `学员${index}`,
      email: `${number}@bench.example`,
      roles: ['learner'],
      locale: 'zh-CN',
    })
    const created = await createPerson({ person, password: null })
    if (created.outcome !== 'created') throw new Error(`${number}: ${created.outcome}`)
    const id = created.personId
    for (const courseSlug of courses)
      await assignCourse(
        { courseSlug, audience: { kind: 'person', id }, dueOn: '2099-12-31', by: null },
        new Date(),
      )
    const token = await saveSession({
      personId: id,
      address: '127.0.0.1',
      userAgent: 'bench',
      now: new Date(),
    })
    learners.push({ id, token })
  }
  return learners
}
