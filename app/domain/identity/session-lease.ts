/** A session that is not used ends after 14 days; however much it is used, after 90. */
const IDLE_DAYS = 14
export const LONGEST_DAYS = 90

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Until when a session begun at `begunAt` lasts when it is used now. */
export function leaseUntil(begunAt: Date, now: Date): Date {
  const idle = now.getTime() + IDLE_DAYS * DAY_MS
  const longest = begunAt.getTime() + LONGEST_DAYS * DAY_MS
  return new Date(Math.min(idle, longest))
}

/** Whether using a session now is worth writing down: at most once an hour. */
export function isDueForRenewal(lastUsedAt: Date, now: Date): boolean {
  return now.getTime() - lastUsedAt.getTime() >= HOUR_MS
}
