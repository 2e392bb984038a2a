import type { Attempt } from './attempt.ts'
import { isOpen } from './attempt.ts'
import { linkEvent, type AttemptEvent, type AttemptEventBody } from './attempt-event.ts'

/**
 * When an attempt must be handed in after all: as its opening froze it, or as the last extension of its
 * chain has it; the one place that says so. Null without a limit.
 */
export function deadlineAfter(
  frozen: Date | null,
  events: readonly { body: AttemptEventBody }[],
): Date | null {
  const last = events.findLast(({ body }) => body.kind === 'extended')
  return last?.body.kind === 'extended' ? new Date(last.body.until) : frozen
}

/** The most that one extension gives, in minutes. */
export const LONGEST_EXTENSION = 240

/**
 * The link that gives an attempt so many minutes more, counted from its deadline as it is; null when
 * it is over or has no deadline, so that there is nothing to extend.
 */
export function extendAttempt(
  attempt: Attempt,
  { minutes, by, reason }: { minutes: number; by: string; reason: string },
  now: Date,
): AttemptEvent | null {
  if (!attempt.deadlineAt || !isOpen(attempt, now)) return null
  const until = new Date(attempt.deadlineAt.getTime() + minutes * 60_000).toISOString()
  return linkEvent(attempt.last, { kind: 'extended', until, by, reason }, now)
}
