import { randomBytes } from 'node:crypto'
import { hasPeople } from '#app/data/people.server.ts'
import { saveSetupCode } from '#app/data/setup-codes.server.ts'
import { readableCode } from '#app/domain/identity/readable-code.ts'

/** Makes a code with which the first administrator is made, and returns it; null once there is anybody. */
export async function issueSetupCode(now: Date): Promise<string | null> {
  if (await hasPeople()) return null
  const code = readableCode(randomBytes(16))
  await saveSetupCode(code, now)
  return code
}
