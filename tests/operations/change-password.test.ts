import { expect, test } from 'vitest'
import { saveDepartment } from '#app/data/departments.server.ts'
import { findSession, listSessions } from '#app/data/sessions.server.ts'
import { PersonDetails } from '#app/domain/identity/new-person.ts'
import type { Viewer } from '#app/domain/identity/viewer.ts'
import { changePassword } from '#app/operations/change-password.server.ts'
import { createPerson } from '#app/operations/create-person.server.ts'
import { endOtherSessions } from '#app/operations/end-other-sessions.server.ts'
import { endSession } from '#app/operations/end-session.server.ts'
import { resetPassword } from '#app/operations/reset-password.server.ts'
import { signIn } from '#app/operations/sign-in.server.ts'
import { signOut } from '#app/operations/sign-out.server.ts'
import { useTestDatabase } from '#tests/database.ts'

useTestDatabase()

const now = new Date('2026-07-24T01:00:00Z')
const from = { address: '203.0.113.9', userAgent: '' }
const password = 'a boat on the river'

async function aPerson(number: string) {
  await saveDepartment({ code: number, name: { 'zh-CN': '部', en: 'Dept' }, parent: null })
  const person = PersonDetails.parse({ number, name: '李雷' })
  const result = await createPerson({ person, department: number, password })
  if (result.outcome !== 'created') throw new Error(result.outcome)
}

async function signedIn(account: string, typed = password): Promise<Viewer & { token: string }> {
  const result = await signIn({ account, password: typed, ...from }, now)
  if (result.outcome !== 'signed-in') throw new Error(result.outcome)
  const session = await findSession(result.token, now)
  if (!session) throw new Error('no session')
  return { ...session.viewer, token: result.token }
}

test('a new password takes the place of the old one and ends the other sessions', async () => {
  await aPerson('A1')
  const elsewhere = await signedIn('A1')
  const here = await signedIn('A1')
  const chosen = 'seven red boats came'
  const change = { viewer: here, current: password, chosen, address: '' }
  expect(await changePassword(change, now)).toEqual({ outcome: 'changed', endedSessions: 1 })
  expect(await findSession(elsewhere.token, now)).toBeNull()
  expect(await findSession(here.token, now)).not.toBeNull()
  expect((await signIn({ account: 'A1', password, ...from }, now)).outcome).toBe('wrong')
  expect((await signedIn('A1', chosen)).number).toBe('A1')
})

test('a wrong current password changes nothing and counts as a failed try', async () => {
  await aPerson('A2')
  const viewer = await signedIn('A2')
  const change = { viewer, current: 'wrong', chosen: 'seven red boats came', address: '' }
  expect(await changePassword(change, now)).toMatchObject({ outcome: 'wrong', triesLeft: 4 })
  expect(await changePassword(change, now)).toMatchObject({ outcome: 'wrong', triesLeft: 3 })
  expect((await signedIn('A2')).number).toBe('A2')
})

test.each([
  ['short', 'too-short'],
  ['A3-A3-A3-A3', 'too-easy'],
  [password, 'as-before'],
])('the new password %j is refused', async (chosen, problem) => {
  await aPerson(`A3-${problem}`)
  const viewer = await signedIn(`A3-${problem}`)
  const change = { viewer, current: password, chosen, address: '' }
  expect(await changePassword(change, now)).toEqual({ outcome: 'refused', problem })
})

test('a session is ended from another one, by its owner only', async () => {
  await aPerson('A4')
  await aPerson('A5')
  const lost = await signedIn('A4')
  const here = await signedIn('A4')
  const stranger = await signedIn('A5')
  const end = (personId: string) => endSession({ sessionId: lost.sessionId, personId })
  expect(await end(stranger.id)).toEqual({ outcome: 'not-found' })
  expect(await findSession(lost.token, now)).not.toBeNull()
  expect(await end(here.id)).toEqual({ outcome: 'ended' })
  expect(await findSession(lost.token, now)).toBeNull()
  expect(await listSessions(here.id, now)).toHaveLength(1)
})

test('all other sessions are ended at once', async () => {
  await aPerson('A6')
  await signedIn('A6')
  await signedIn('A6')
  const here = await signedIn('A6')
  const end = { personId: here.id, keep: here.sessionId }
  expect(await endOtherSessions(end)).toEqual({ outcome: 'ended', count: 2 })
  expect((await listSessions(here.id, now)).map(({ id }) => id)).toEqual([here.sessionId])
})

test('signing out ends the session, and doing so twice is no mistake', async () => {
  await aPerson('A7')
  const { token } = await signedIn('A7')
  await signOut({ token })
  await signOut({ token })
  expect(await findSession(token, now)).toBeNull()
})

test('a reset gives a new password, ends the sessions and lifts the lock', async () => {
  await aPerson('A8')
  const { token } = await signedIn('A8')
  for (let attempt = 0; attempt < 5; attempt += 1)
    await signIn({ account: 'A8', password: 'wrong', ...from }, now)
  const result = await resetPassword({ number: 'a8' })
  if (result.outcome !== 'reset') throw new Error(result.outcome)
  expect(await findSession(token, now)).toBeNull()
  expect((await signedIn('A8', result.password)).number).toBe('A8')
  expect(await resetPassword({ number: 'nobody' })).toEqual({ outcome: 'not-found' })
})
