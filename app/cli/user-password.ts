import { parseArgs } from 'node:util'
import { resetPassword } from '#app/operations/reset-password.server.ts'
import type { Io } from './io.ts'

/** `kexin user password`: gives somebody who forgot theirs a new password, and prints it. */
export async function userPassword(args: string[], { stdout, stderr }: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { number: { type: 'string' } } })
  const result = await resetPassword({ number: values.number ?? '' })
  if (result.outcome === 'not-found') {
    stderr.write('Nobody has this employee number (--number)\n')
    return 1
  }
  stderr.write('All sessions are ended. The new password, shown only now:\n')
  stdout.write(`${result.password}\n`)
  return 0
}
