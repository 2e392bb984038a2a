import { listAttempts } from '#app/data/attempt-ends.server.ts'
import { findExam } from '#app/data/catalog.server.ts'
import { listCertificates } from '#app/data/certificates.server.ts'
import { db, transaction } from '#app/data/database.server.ts'
import { findPersonByNumber } from '#app/data/people.server.ts'
import { saveSession } from '#app/data/sessions.server.ts'
import { demoAccounts } from '#app/domain/identity/demo-account.ts'
import { PersonDetails } from '#app/domain/identity/new-person.ts'
import { Role } from '#app/domain/identity/role.ts'
import { createPerson } from '#app/operations/create-person.server.ts'
import { openImport } from '#app/operations/open-import.server.ts'
import { startAttempt } from '#app/operations/start-attempt.server.ts'

/** Somebody at a door: nobody in particular, or a person with one role alone. */
export const entrants = ['anonymous', ...Role.options] as const
export type Entrant = (typeof entrants)[number]

/** A cookie for somebody, from a session made for one request to an address of the map. */
export async function cookieOf(entrant: Entrant, path: string): Promise<string> {
  if (entrant === 'anonymous') return ''
  const personId = await personFor(entrant, path)
  const session = { personId, address: '127.0.0.1', userAgent: 'test', now: new Date() }
  return `kexin=${await transaction((tx) => saveSession(session, tx))}`
}

async function personFor(role: Role, path: string): Promise<string> {
  if (role === 'learner') return personAt(path)
  // A draft is open to its own trainer alone.
  return role === 'trainer' && path.includes(':draft') ? demoTrainer() : personWith(role)
}

async function demoTrainer(): Promise<string> {
  return (await findPersonByNumber(demoAccounts.trainer))!.id
}

/** Whose address it is: of the demo's learners, one has passed an exam, the other has not begun it. */
export function learnerAt(path: string): 'learner' | 'learnerInEnglish' {
  return /:certificate|:code|\/result$/.test(path) ? 'learnerInEnglish' : 'learner'
}

async function personAt(path: string): Promise<string> {
  return (await findPersonByNumber(demoAccounts[learnerAt(path)]))!.id
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

/** A trainer's own draft of an import; made anew for whoever asks. */
async function draftOf(personId: string): Promise<string> {
  const text = '1. 先问什么？\nA. 需求\nB. 预算\n答案：A\n\n2. 再问什么？\nA. 需求\nB. 预算\n'
  const given = { personId, name: '', into: '', bytes: new TextEncoder().encode(text) }
  const opened = await openImport(given, new Date())
  if (opened.outcome !== 'opened') throw new Error(`No draft: ${opened.outcome}`)
  return opened.id
}

const EXAM = 'customer-centric-selling'

/** A real value for each parameter of an address, as the demo academy has it for the learner there. */
const examples: Record<string, (path: string) => Promise<string>> = {
  course: async () => 'service-excellence',
  lesson: async () => 'three-ideas',
  locale: async () => 'en',
  bank: async () => 'service-excellence',
  exam: async () => EXAM,
  attempt: attemptAt,
  revision: async () => {
    const [rule] = (await findExam(EXAM))!.manifest.draw
    return rule!.pool[0]!.hash
  },
  format: async () => 'xlsx',
  draft: async () => draftOf(await demoTrainer()),
  certificate: async (path) => (await listCertificates(await personAt(path)))[0]!.id,
  code: async (path) => (await listCertificates(await personAt(path)))[0]!.code,
  hash: async () =>
    (await db().blob.findFirstOrThrow({ where: { mediaType: { startsWith: 'image/' } } })).hash,
}

async function attemptAt(path: string): Promise<string> {
  const personId = await personAt(path)
  if (learnerAt(path) === 'learnerInEnglish') return (await listAttempts(personId, EXAM)).at(-1)!.id
  const begun = await startAttempt({ personId, examSlug: EXAM }, new Date())
  if ('attemptId' in begun) return begun.attemptId
  throw new Error(`No attempt for the learner: ${begun.outcome}`)
}

/** An address of the map with real values in the places of its parameters. */
export async function realAddress(path: string): Promise<string> {
  let address = path
  for (const [place, name] of path.matchAll(/:(\w+)/g)) {
    const example = examples[name!]
    if (!example) throw new Error(`Add a real ${place} to the examples in tests/server/entrants.ts`)
    address = address.replace(place, await example(path))
  }
  return address
}

/** The same address with values that name nothing. */
export function nonsenseAddress(path: string): string {
  return path.replaceAll(/:\w+/g, 'no-such-thing')
}
