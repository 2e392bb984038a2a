import { expect, test } from 'vitest'
import { findRootDepartment, saveDepartment } from '#app/data/departments.server.ts'
import { findPersonByNumber } from '#app/data/people.server.ts'
import { findSession } from '#app/data/sessions.server.ts'
import { PersonDetails } from '#app/domain/identity/new-person.ts'
import { createPerson } from '#app/operations/create-person.server.ts'
import { issueSetupCode } from '#app/operations/issue-setup-code.server.ts'
import { setUpFirstAdministrator } from '#app/operations/set-up-first-administrator.server.ts'
import { useTestDatabase } from '#tests/database.ts'

useTestDatabase()

const now = new Date('2026-07-24T01:00:00Z')
const password = 'a boat on the river'
const person = PersonDetails.parse({ number: 'K001', name: '顾言', email: 'gu@example.com' })
const setUp = (code: string, address = '203.0.113.9') =>
  setUpFirstAdministrator({ code, person, password, address, userAgent: '' }, now)

// In the order of a new installation's life.
test('a code is refused when it is wrong or a day old', async () => {
  const old = await issueSetupCode(new Date(now.getTime() - 24 * 3_600_000))
  expect(await setUp('aaaa-bbbb-cccc-dddd')).toMatchObject({ outcome: 'wrong', triesLeft: 4 })
  expect(await setUp(old ?? '')).toMatchObject({ outcome: 'wrong', triesLeft: 3 })
})

test('guessing at the code is limited for the address that guesses, and for no other', async () => {
  const code = await issueSetupCode(now)
  for (let attempt = 0; attempt < 5; attempt += 1) await setUp('guess', '198.51.100.7')
  expect(await setUp(code ?? '', '198.51.100.7')).toMatchObject({ outcome: 'limited' })
  expect(await setUp('guess', '198.51.100.8')).toMatchObject({ outcome: 'wrong', triesLeft: 4 })
})

test('the code makes one administrator, who is signed in, and the top department', async () => {
  const code = (await issueSetupCode(now)) ?? ''
  const typed = code.toUpperCase().replaceAll('-', ' ')
  const outcomes = await Promise.all([setUp(typed), setUp(typed)])
  const made = outcomes.find(({ outcome }) => outcome === 'set-up')
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['already-set-up', 'set-up'])
  const session = made?.outcome === 'set-up' ? await findSession(made.token, now) : null
  const root = await findRootDepartment()
  expect(session?.viewer).toMatchObject({ number: 'K001', departmentId: root?.id })
  expect(session?.viewer.roles).toEqual(['learner', 'trainer', 'hr', 'admin'])
})

test('once there is anybody, no code is made and none works', async () => {
  expect(await issueSetupCode(now)).toBeNull()
  expect((await setUp('anything')).outcome).toBe('wrong')
})

test('a person is added with a generated password, to the company when no department is named', async () => {
  const li = PersonDetails.parse({ number: 'k002', name: '李雷' })
  const result = await createPerson({ person: li })
  expect(result).toMatchObject({
    outcome: 'created',
    password: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/),
  })
  const saved = await findPersonByNumber('K002')
  expect(saved).toMatchObject({
    email: 'k002@no-mail.invalid',
    departmentId: (await findRootDepartment())?.id,
    roles: ['learner'],
  })
})

test.each([
  ['K002', undefined, undefined, 'number-taken'],
  ['K003', 'gu@example.com', undefined, 'email-taken'],
  ['K003', undefined, 'NOWHERE', 'no-department'],
])(
  'a person %s with e-mail %s in department %s: %s',
  async (number, email, department, outcome) => {
    const details = PersonDetails.parse({ number, name: '韩梅梅', email })
    expect(await createPerson({ person: details, department })).toEqual({ outcome })
  },
)

test('of two people added at one moment with one number, one is', async () => {
  const details = PersonDetails.parse({ number: 'K004', name: '韩梅梅' })
  const both = await Promise.all([1, 2].map(() => createPerson({ person: details })))
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['created', 'number-taken'])
})

test('a department knows its place in the tree', async () => {
  const root = await findRootDepartment()
  const name = { 'zh-CN': '客户服务部', en: 'Customer Care' }
  const care = await saveDepartment({ code: 'CARE', name, parent: root })
  expect(care.path).toBe(`${root?.id}/${care.id}/`)
})
