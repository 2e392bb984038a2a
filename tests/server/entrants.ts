import { listCertificates } from '#app/data/certificates.server.ts'
import { db, transaction } from '#app/data/database.server.ts'
import { findPersonByNumber } from '#app/data/people.server.ts'
import { saveSession } from '#app/data/sessions.server.ts'
import { sitExam } from '#app/demo/learning.server.ts'
import { seededRandom } from '#app/domain/evidence/seeded-random.ts'
import { demoAccounts } from '#app/domain/identity/demo-account.ts'
import { PersonDetails } from '#app/domain/identity/new-person.ts'
import { Role } from '#app/domain/identity/role.ts'
import { createPerson } from '#app/operations/create-person.server.ts'

/** Somebody at a door: nobody in particular, or a person with one role alone. */
export const entrants = ['anonymous', ...Role.options] as const
export type Entrant = (typeof entrants)[number]

/** A cookie for somebody, from a session made for this one request. */
export async function cookieOf(entrant: Entrant): Promise<string> {
  if (entrant === 'anonymous') return ''
  const personId = entrant === 'learner' ? await demoLearner() : await personWith(entrant)
  const session = { personId, address: '127.0.0.1', userAgent: 'test', now: new Date() }
  return `kexin=${await transaction((tx) => saveSession(session, tx))}`
}

/** The one learner of the demo academy with something at every stage. */
async function demoLearner(): Promise<string> {
  return (await findPersonByNumber(demoAccounts.learner))!.id
}

async function personWith(role: Role): Promise<string> {
  const number = `ONLY-${role.toUpperCase()}`
  const known = await findPersonByNumber(number)
  if (known) return known.id
  const person = PersonDetails.parse({ number, name: number, roles: [role] })
  const created = await createPerson({ person, password: null })
  if (created.outcome !== 'created') throw new Error(`${number}: ${created.outcome}`)
  return created.personId
}

/** The learner's certificate. The demo leaves the exam to whoever tries it, so it is passed here. */
async function certificate(): Promise<{ id: string; code: string }> {
  const personId = await demoLearner()
  const [known] = await listCertificates(personId)
  if (known) return known
  const learner = { personId, locale: 'zh-CN', knows: 100, random: seededRandom('pass') } as const
  await sitExam(learner, 'customer-centric-selling', new Date(), 'Asia/Shanghai')
  return (await listCertificates(personId))[0]!
}

/** A real value for each parameter of an address, as the demo academy has it for its learner. */
const examples: Record<string, () => Promise<string>> = {
  course: async () => 'service-excellence',
  lesson: async () => 'three-ideas',
  hash: async () =>
    (await db().blob.findFirstOrThrow({ where: { mediaType: { startsWith: 'image/' } } })).hash,
  certificate: async () => (await certificate()).id,
  code: async () => (await certificate()).code,
}

/** An address of the map with real values in the places of its parameters. */
export async function realAddress(path: string): Promise<string> {
  let address = path
  for (const [place, name] of path.matchAll(/:(\w+)/g)) {
    const example = examples[name!]
    if (!example) throw new Error(`Add a real ${place} to the examples in tests/server/entrants.ts`)
    address = address.replace(place, await example())
  }
  return address.replace('*', 'no-such-page')
}

/** The same address with values that name nothing. */
export function nonsenseAddress(path: string): string {
  return path.replaceAll(/:\w+/g, 'no-such-thing')
}
