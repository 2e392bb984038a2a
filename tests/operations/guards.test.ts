import { expect, test } from 'vitest'
import { transaction } from '#app/data/database.server.ts'
import { findSession, listSessions, saveSession } from '#app/data/sessions.server.ts'
import { dateAt } from '#app/domain/calendar.ts'
import { PersonDetails } from '#app/domain/identity/new-person.ts'
import { Role } from '#app/domain/identity/role.ts'
import { createPerson } from '#app/operations/create-person.server.ts'
import { forgetEndedSignIns } from '#app/operations/forget-ended-sign-ins.server.ts'
import type { RequestContext } from '#app/session/request-context.server.ts'
import {
  findViewer,
  requireAdmin,
  requireHr,
  requireLearner,
  requireTrainer,
  requireViewer,
} from '#app/session/viewer.server.ts'
import { useTestDatabase } from '#tests/database.ts'

useTestDatabase()

const guards = {
  learner: requireLearner,
  trainer: requireTrainer,
  hr: requireHr,
  admin: requireAdmin,
}
const hour = 3_600_000

let count = 0
async function aSession(roles: Role[], begun = new Date()) {
  count += 1
  const person = PersonDetails.parse({ number: `G${count}`, name: '林晓雯', roles })
  const result = await createPerson({ person, password: null })
  if (result.outcome !== 'created') throw new Error(result.outcome)
  const from = { address: '', userAgent: '', now: begun }
  return { ...result, token: await saveSession({ personId: result.personId, ...from }) }
}

function asking(token: string | null, path = '/learn', sent: Record<string, string> = {}) {
  const context: RequestContext = {
    requestId: 'R',
    wholePage: true,
    nonce: 'n',
    address: '',
    log: {},
  }
  const headers = new Headers(sent)
  if (token !== null) headers.set('Cookie', `theme=dark; kexin=${token}; other=1`)
  return { request: new Request(`http://localhost:3000${path}`, { headers }), context }
}

const thrownBy = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (thrown: unknown) => thrown as Response,
  )

test.each(Role.options)('%s passes the guard of that role', async (role) => {
  const { token, personId } = await aSession([role])
  const args = asking(token)
  expect(await guards[role](args)).toMatchObject({ id: personId, roles: [role] })
  expect(args.context.log.role).toBe(role)
})

const strangers = Role.options.flatMap((role) =>
  Role.options.filter((asked) => asked !== role).map((asked) => [role, asked] as const),
)

test.each(strangers)('to %s alone, what is for %s does not exist', async (role, asked) => {
  const { token } = await aSession([role])
  const refused = await thrownBy(guards[asked](asking(token)))
  expect(refused?.status).toBe(404)
  expect(await refused?.text()).toBe('')
})

test('whoever is signed in may do what takes no role', async () => {
  const { token, personId } = await aSession(['trainer'])
  expect((await requireViewer(asking(token))).id).toBe(personId)
})

test.each([
  ['no session', null],
  ['a session that never was', 'x'.repeat(43)],
  ['an empty cookie', ''],
])('with %s a page leads to signing in, and back', async (_, token) => {
  const refused = await thrownBy(requireHr(asking(token, '/people/sheet?of=CS&on=2026-07-24')))
  expect(refused?.status).toBe(302)
  expect(refused?.headers.get('Location')).toBe(
    `/account/sign-in?to=${encodeURIComponent('/people/sheet?of=CS&on=2026-07-24')}`,
  )
})

test.each([
  ['/resources/attempts/1/answers', {}],
  ['/learn/attempts/1', { Accept: 'application/json' }],
])('a script that asks %s with %j is told in a word', async (path, headers) => {
  const refused = await thrownBy(requireLearner(asking(null, path, headers)))
  expect(refused?.status).toBe(401)
  expect(await refused?.json()).toEqual({ problem: 'signed-out' })
})

test('however many loaders ask, the database is asked once', async () => {
  const { token } = await aSession(['learner'])
  const args = asking(token)
  const [one, other] = await Promise.all([findViewer(args), requireLearner(args)])
  expect(one).toBe(other)
})

test('from the date of leaving on, a session that is open counts for nothing', async () => {
  const { token, personId } = await aSession(['learner'])
  const leave = (leftOn: string) =>
    transaction((tx) => tx.person.update({ where: { id: personId }, data: { leftOn } }))
  const today = dateAt(new Date(), 'Asia/Shanghai')
  await leave(dateAt(new Date(Date.now() + 48 * hour), 'Asia/Shanghai'))
  expect(await findViewer(asking(token))).not.toBeNull()
  await leave(today)
  expect(await findViewer(asking(token))).toBeNull()
})

test('using a session makes it last longer, written down once an hour', async () => {
  const begun = new Date(Date.now() - 2 * hour)
  const { token, personId } = await aSession(['learner'], begun)
  const lastUsed = async () => (await listSessions(personId, new Date()))[0]?.lastUsedAt.getTime()
  await findViewer(asking(token))
  const once = await lastUsed()
  expect(once).toBeGreaterThan(begun.getTime() + hour)
  await findViewer(asking(token))
  expect(await lastUsed()).toBe(once)
  const almostTwoWeeks = new Date(Date.now() + (14 * 24 - 1) * hour)
  expect(await findSession(token, almostTwoWeeks)).not.toBeNull()
})

test('ended sessions are forgotten, open ones are not', async () => {
  const { token } = await aSession(['learner'])
  await aSession(['learner'], new Date(Date.now() - 15 * 24 * hour))
  expect(await forgetEndedSignIns(new Date())).toEqual({ sessions: 1, failures: 0 })
  expect(await findViewer(asking(token))).not.toBeNull()
})
