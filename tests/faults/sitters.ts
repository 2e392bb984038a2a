import { saveSession } from '#app/data/sessions.server.ts'
import { PersonDetails } from '#app/domain/identity/new-person.ts'
import { createPerson } from '#app/operations/create-person.server.ts'

/** Somebody who sits an exam in a trial. */
export type Sitter = { id: string; number: string; password: string; token: string; origin: string }

/** Makes somebody with a session; with a password only where the trial needs one, for it takes long. */
export async function makeSitter(index: number, origin: string, signsIn: boolean): Promise<Sitter> {
  const number = `8${String(index).padStart(6, '0')}`
  const person = PersonDetails.parse({
    number,
    name: `考生${index}`,
    email: `${number}@trial.example`,
    roles: ['learner'],
    locale: 'zh-CN',
  })
  const password = 'winter-harbour-lantern-7'
  const created = await createPerson({ person, password: signsIn ? password : null })
  if (created.outcome !== 'created') throw new Error(`${number}: ${created.outcome}`)
  const session = { address: '127.0.0.1', userAgent: 'trial', now: new Date() }
  const token = await saveSession({ personId: created.personId, ...session })
  return { id: created.personId, number, password, token, origin }
}
