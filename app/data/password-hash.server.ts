import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { LONGEST_PASSWORD } from '#app/domain/identity/password-rule.ts'

// Of the equally strong settings of OWASP's Password Storage Cheat Sheet the one that takes least of
// a small server: 16 MiB and about 0.2 s of one core.
const COST = { N: 2 ** 14, r: 8, p: 5 }
const KEY_BYTES = 32

/** A password as it is kept: `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, COST)
  return ['scrypt', COST.N, COST.r, COST.p, text(salt), text(key)].join('$')
}

/**
 * Whether this is the password that was kept. With nothing kept the same work is done before the
 * answer is no, so that the time taken does not tell whether there is an account.
 */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (kept ?? NOBODYS).split('$')
  const cost = { N: Number(N), r: Number(r), p: Number(p) }
  // Nobody's password either, and normalising takes time with the square of its combining marks.
  const isPossible = password.length <= 2 * LONGEST_PASSWORD
  const derived = await derive(isPossible ? password : '', Buffer.from(salt, 'base64url'), cost)
  const expected = Buffer.from(key, 'base64url')
  const isEqual = derived.length === expected.length && timingSafeEqual(derived, expected)
  return isEqual && isPossible && kept !== null
}

/** Whether a password was kept at another cost than today's, and is to be hashed anew when known. */
export function isOutdated(kept: string): boolean {
  return !kept.startsWith(`scrypt$${COST.N}$${COST.r}$${COST.p}$`)
}

const NOBODYS = [
  'scrypt',
  COST.N,
  COST.r,
  COST.p,
  text(randomBytes(16)),
  text(randomBytes(32)),
].join('$')

function text(bytes: Buffer): string {
  return bytes.toString('base64url')
}

// Each takes a thread of the pool that files and compression also need: two at a time leave room.
const AT_ONCE = 2
const waiting: (() => void)[] = []
let running = 0

async function derive(password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await new Promise((resolve, reject) =>
      scrypt(
        password.normalize('NFKC'),
        salt,
        KEY_BYTES,
        { ...cost, maxmem: 128 * 1024 * 1024 },
        (error, key) => (error ? reject(error) : resolve(key)),
      ),
    )
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
