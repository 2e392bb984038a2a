/** So many wrong passwords in a row lock an account. */
export const TRIES = 5
/** For how long: the first time, the second, and every further time within a day. */
const LOCK_MINUTES = [15, 30, 60] as const
/** Failures at one address that no success followed. High, as a whole office may share an address. */
export const ADDRESS_TRIES = 60
export const ADDRESS_MINUTES = 15
/** Failures older than this are forgotten. */
export const MEMORY_MINUTES = 24 * 60

const MINUTE_MS = 60_000

/**
 * Whether a password may be tried now. When it may: how many tries are left should it be wrong, and
 * for how many minutes the account is locked when none is.
 */
export type Standing =
  { outcome: 'open'; triesLeft: number; lockMinutes: number } | { outcome: 'limited'; until: Date }

/**
 * Decides from the other failures of the last day, in any order: those since the account's last
 * success, and those at the address. The rule asks only for times, never whether an account exists,
 * so that the limits tell nobody.
 */
export function signInStanding(
  failures: { account: readonly Date[]; address: readonly Date[] },
  now: Date,
): Standing {
  const account = replay(failures.account)
  const until = Math.max(account.lockedUntil, addressLimitedUntil(failures.address))
  if (until > now.getTime()) return { outcome: 'limited', until: new Date(until) }
  return {
    outcome: 'open',
    triesLeft: TRIES - 1 - (account.counted % TRIES),
    lockMinutes: lockMinutes(account.counted + 1),
  }
}

/** A failure during a lock counts for nothing: it neither lengthens the lock nor ends it. */
function replay(failures: readonly Date[]): { counted: number; lockedUntil: number } {
  let counted = 0
  let lockedUntil = 0
  for (const at of inOrder(failures)) {
    if (at < lockedUntil) continue
    counted += 1
    if (counted % TRIES === 0) lockedUntil = at + lockMinutes(counted) * MINUTE_MS
  }
  return { counted, lockedUntil }
}

function lockMinutes(counted: number): number {
  const round = Math.ceil(counted / TRIES)
  return LOCK_MINUTES[Math.min(round, LOCK_MINUTES.length) - 1] ?? 0
}

/** A sliding window: the next try is due when the oldest of the last failures falls out of it. */
function addressLimitedUntil(failures: readonly Date[]): number {
  const oldestThatCounts = inOrder(failures).at(-ADDRESS_TRIES)
  return oldestThatCounts === undefined ? 0 : oldestThatCounts + ADDRESS_MINUTES * MINUTE_MS
}

function inOrder(failures: readonly Date[]): number[] {
  return failures.map((at) => at.getTime()).sort((a, b) => a - b)
}
