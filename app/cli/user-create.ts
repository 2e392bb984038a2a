import { parseArgs } from 'node:util'
import { PersonDetails } from '#app/domain/identity/new-person.ts'
import { passwordMessages } from '#app/i18n/account.ts'
import { createPerson } from '#app/operations/create-person.server.ts'
import type { Io } from './io.ts'
import { readPassword } from './password-input.ts'

/** Why a person was not added, as the command says it. */
const refusals = {
  'no-department': 'There is no department with this code (--department)',
  'number-taken': 'Somebody has this employee number already (--number)',
  'email-taken': 'Somebody has this e-mail already (--email)',
}

/** `kexin user create`: adds a person; prints the password that was made when none was given. */
export async function userCreate(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      number: { type: 'string' },
      name: { type: 'string' },
      latin: { type: 'string' },
      email: { type: 'string' },
      department: { type: 'string' },
      roles: { type: 'string' },
      'password-stdin': { type: 'boolean' },
    },
  })
  const read = PersonDetails.safeParse({
    number: values.number ?? '',
    name: values.name ?? '',
    nameLatin: values.latin,
    email: values.email,
    roles: values.roles?.split(',').map((role) => role.trim()),
  })
  if (!read.success) {
    const sentences = read.error.issues.map(({ path, message }) => `--${option(path)}: ${message}`)
    io.stderr.write(`${sentences.join('\n')}\n`)
    return 1
  }
  const password = values['password-stdin'] ? await readPassword(io) : undefined
  const result = await createPerson({
    person: read.data,
    department: values.department,
    password,
  })
  switch (result.outcome) {
    case 'created':
      io.stderr.write(
        `${read.data.number} ${read.data.name} can sign in${result.password ? ' with this password, shown only now:' : ''}\n`,
      )
      if (result.password) io.stdout.write(`${result.password}\n`)
      return 0
    case 'weak-password':
      io.stderr.write(`--password-stdin: ${passwordMessages.en[result.problem]}\n`)
      return 1
    default:
      io.stderr.write(`${refusals[result.outcome]}\n`)
      return 1
  }
}

function option([field]: PropertyKey[]): string {
  return field === 'nameLatin' ? 'latin' : String(field)
}
