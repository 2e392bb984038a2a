/** Time after the deadline in which an answer on its way still arrives, in milliseconds. */
export const GRACE_MS = 3_000

/** Whether nothing that arrives now can have been sent in time. Never without a time limit. */
export function isPastGrace({ deadlineAt }: { deadlineAt: Date | null }, now: Date): boolean {
  return deadlineAt !== null && now.getTime() > deadlineAt.getTime() + GRACE_MS
}
