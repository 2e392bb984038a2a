import { expect, test } from 'vitest'
import { kexin } from '#app/cli/kexin.ts'
import { findPersonByNumber } from '#app/data/people.server.ts'
import { signIn } from '#app/operations/sign-in.server.ts'
import { useTestDatabase } from '#tests/database.ts'

useTestDatabase()

async function run(command: string[], typed = '') {
  const out: string[] = []
  const err: string[] = []
  const code = await kexin(command, {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    stdin: toStream(typed),
  })
  return { code, out: out.join(''), err: err.join('') }
}

async function* toStream(text: string) {
  yield text
}

async function canSignIn(account: string, password: string) {
  const from = { address: '', userAgent: '' }
  return (await signIn({ account, password, ...from }, new Date())).outcome === 'signed-in'
}

// In the order of an installation's life: the first person makes the company's department.
test('a person is added with a generated password, alone on standard output', async () => {
  const { code, out } = await run(['user', 'create', '--number', 'u1', '--name', '李雷'])
  expect(code).toBe(0)
  expect(out).toMatch(/^\w{4}-\w{4}-\w{4}\n$/)
  expect(await canSignIn('u1', out.trim())).toBe(true)
})

test('a password is taken from standard input and never printed', async () => {
  const command = 'user create --number u2 --name Han --latin Han --email h@example.com'.split(' ')
  const { code, out, err } = await run(
    [...command, '--roles', 'learner, hr', '--password-stdin'],
    'seven red boats\r\n',
  )
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(err).not.toMatch(/boats/)
  expect(await canSignIn('h@example.com', 'seven red boats')).toBe(true)
  expect(await findPersonByNumber('U2')).toMatchObject({ roles: ['learner', 'hr'] })
})

test.each([
  [['--name', 'X'], /^--number: must be/],
  [['--number', 'u3'], /^--name: must be/],
  [['--number', 'u3', '--name', 'X', '--email', 'x'], /^--email: must be/],
  [['--number', 'u3', '--name', 'X', '--roles', 'boss'], /^--roles: must be learner, /],
  [['--number', 'u3', '--name', 'X', '--department', 'NO'], /no department/],
  [['--number', 'U1', '--name', 'X'], /employee number already/],
  [['--number', 'u3', '--name', 'X', '--email', 'H@example.com'], /e-mail already/],
  [['--numbr', 'u3'], /--numbr/],
])('user create %j is refused with a sentence and adds nobody', async (options, sentence) => {
  const { code, out, err } = await run(['user', 'create', ...options])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(sentence)
  expect(await findPersonByNumber('U3')).toBeNull()
})

test('a password that is easy to guess is refused', async () => {
  const command = ['user', 'create', '--number', 'u3', '--name', 'X', '--password-stdin']
  const { code, err } = await run(command, '1234567890\n')
  expect(code).toBe(1)
  expect(err).toMatch(/too easy/i)
})

test('a password that is too short is refused with how long it must be', async () => {
  const command = ['user', 'create', '--number', 'u3', '--name', 'X', '--password-stdin']
  const { code, err } = await run(command, 'short\n')
  expect(code).toBe(1)
  expect(err).toMatch(/at least 10 characters/)
})

test('a new password takes the place of a forgotten one', async () => {
  const { code, out } = await run(['user', 'password', '--number', 'u2'])
  expect(code).toBe(0)
  expect(await canSignIn('u2', out.trim())).toBe(true)
  expect(await canSignIn('u2', 'seven red boats')).toBe(false)
  expect((await run(['user', 'password', '--number', 'nobody'])).code).toBe(1)
})
