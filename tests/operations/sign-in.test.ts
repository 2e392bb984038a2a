import { expect, test } from 'vitest'
import { transaction } from '#app/data/database.server.ts'
import { saveDepartment } from '#app/data/departments.server.ts'
import { findSession } from '#app/data/sessions.server.ts'
import { PersonDetails } from '#app/domain/identity/new-person.ts'
import { TRIES } from '#app/domain/identity/sign-in-limit.ts'
import { createPerson } from '#app/operations/create-person.server.ts'
import { signIn } from '#app/operations/sign-in.server.ts'
import { useTestDatabase } from '#tests/database.ts'

useTestDatabase()

const password = 'a boat on the river'
const now = new Date('2026-07-24T01:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const from = { address: '203.0.113.9', userAgent: 'Mozilla/5.0 (iPhone) Safari' }

let count = 0
/** A person of a new number, so that the limits of one test do not reach another. */
async function aPerson({ leftOn }: { leftOn?: string } = {}) {
  count += 1
  const number = `QH${1000 + count}`
  const email = `person.${count}@example.com`
  const person = PersonDetails.parse({ number, email, name: '林晓雯' })
  const department = `D${count}`
  await saveDepartment({ code: department, name: { 'zh-CN': '客服', en: 'Care' }, parent: null })
  const result = await createPerson({ person, department, password })
  if (result.outcome !== 'created') throw new Error(result.outcome)
  if (leftOn)
    await transaction((tx) =>
      tx.person.update({ where: { id: result.personId }, data: { leftOn } }),
    )
  return { ...person, id: result.personId }
}

test('a number in any case and width, or an e-mail, and the password open a session', async () => {
  const { id, number, email } = await aPerson()
  for (const account of [number, number.toLowerCase(), ` ${number} `, email.toUpperCase()]) {
    const result = await signIn({ account, password, ...from }, now)
    if (result.outcome !== 'signed-in') throw new Error(`${account}: ${result.outcome}`)
    const session = await findSession(result.token, now)
    expect(session?.viewer).toMatchObject({ id, number, roles: ['learner'], locale: 'zh-CN' })
  }
})

test('the database holds no token: a copy of it opens no session', async () => {
  const { id, number } = await aPerson()
  const result = await signIn({ account: number, password, ...from }, now)
  if (result.outcome !== 'signed-in') throw new Error(result.outcome)
  const rows = await transaction((tx) => tx.session.findMany({ where: { personId: id } }))
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(result.token)
  expect(await findSession(rows[0]?.token ?? '', now)).toBeNull()
})

test('a session ends by itself after its time', async () => {
  const { number } = await aPerson()
  const result = await signIn({ account: number, password, ...from }, now)
  if (result.outcome !== 'signed-in') throw new Error(result.outcome)
  expect(await findSession(result.token, later(14 * 24 * 60 - 1))).not.toBeNull()
  expect(await findSession(result.token, later(14 * 24 * 60))).toBeNull()
})

test('a wrong password, an unknown account and somebody who has left get the same answers', async () => {
  const known = await aPerson()
  const gone = await aPerson({ leftOn: '2026-07-24' })
  const staying = await aPerson({ leftOn: '2026-07-25' })
  const answers = async (account: string, typed: string) => {
    const outcomes = []
    for (let attempt = 0; attempt <= TRIES; attempt += 1)
      outcomes.push(await signIn({ account, password: typed, ...from, address: account }, now))
    return outcomes
  }
  const [wrong, unknown, unknownEmail, left] = await Promise.all([
    answers(known.number, 'not the password'),
    answers('QH-NOBODY', password),
    answers('nobody@example.com', password),
    answers(gone.number, password),
  ])
  expect(wrong).toEqual([
    ...[4, 3, 2, 1, 0].map((triesLeft) => ({ outcome: 'wrong', triesLeft, lockMinutes: 15 })),
    { outcome: 'limited', until: later(15) },
  ])
  expect([unknown, unknownEmail, left]).toEqual([wrong, wrong, wrong])
  const result = await signIn({ account: staying.number, password, ...from }, now)
  expect(result.outcome).toBe('signed-in')
})

test('a form sent twice at one moment signs in twice', async () => {
  const { number } = await aPerson()
  const twice = [1, 2].map(() => signIn({ account: number, password, ...from }, now))
  const outcomes = (await Promise.all(twice)).map(({ outcome }) => outcome)
  expect(outcomes).toEqual(['signed-in', 'signed-in'])
})

test('a locked account refuses the right password too, and opens when the time is over', async () => {
  const { number } = await aPerson()
  for (let attempt = 0; attempt < TRIES; attempt += 1)
    await signIn({ account: number, password: 'wrong', ...from }, now)
  const right = { account: number, password, ...from }
  expect(await signIn(right, later(14))).toEqual({ outcome: 'limited', until: later(15) })
  expect((await signIn(right, later(15))).outcome).toBe('signed-in')
  expect(await signIn({ ...right, password: 'wrong' }, later(16))).toMatchObject({ triesLeft: 4 })
})

test('many tries at one moment are not more than the limit allows', async () => {
  const { number } = await aPerson()
  const tries = Array.from({ length: 3 * TRIES }, () =>
    signIn({ account: number, password: 'wrong', ...from, address: 'a crowd' }, now),
  )
  const outcomes = (await Promise.all(tries)).map(({ outcome }) => outcome)
  expect(outcomes.filter((outcome) => outcome === 'wrong').length).toBeLessThanOrEqual(TRIES)
})

test('refusing an account that does not exist takes the time of hashing a password', async () => {
  const { number } = await aPerson()
  const timed = async (account: string) => {
    const start = performance.now()
    await signIn({ account, password: 'wrong', ...from, address: `timing ${account}` }, now)
    return performance.now() - start
  }
  const known: number[] = []
  const unknown: number[] = []
  for (let round = 0; round < TRIES; round += 1) {
    known.push(await timed(number))
    unknown.push(await timed('QH-MISSING'))
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[2] ?? 0
  // Without the hash the ratio is above twenty; the width is for a busy machine.
  expect(median(known) / median(unknown)).toBeLessThan(3)
  expect(median(unknown) / median(known)).toBeLessThan(3)
})
