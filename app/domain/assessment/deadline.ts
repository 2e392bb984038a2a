import type { ExamManifest } from '../catalog/exam.ts'
import type { AttemptEvent } from './attempt-event.ts'

/** Time after the deadline in which anything on its way still arrives, in milliseconds. */
export const GRACE_MS = 3_000

/** For how many minutes after the deadline answers made before it may come, unless the exam says otherwise. */
const LATE_SYNC_MINUTES = 2

/** When an attempt must be handed in. */
export type Timed = { deadlineAt: Date | null }

/** When an attempt must be handed in, in milliseconds; the one place that says so. Null without a time limit. */
export function deadlineMs({ deadlineAt }: Timed): number | null {
  return deadlineAt && deadlineAt.getTime()
}

/** For how long after the deadline a device may deliver what was made before it, in milliseconds. */
export function lateSyncMs({ lateSyncMinutes }: Pick<ExamManifest, 'lateSyncMinutes'>): number {
  return Math.max(GRACE_MS, (lateSyncMinutes ?? LATE_SYNC_MINUTES) * 60_000)
}

/** Whether no more may be answered. Never without a time limit. */
export function isPastDeadline(attempt: Timed, now: Date): boolean {
  return isPast(attempt, 0, now)
}

/** Whether what arrives now was not on its way at the deadline. Never without a time limit. */
export function isPastGrace(attempt: Timed, now: Date): boolean {
  return isPast(attempt, GRACE_MS, now)
}

/** Whether nothing that was made in time may still be delivered. Never without a time limit. */
export function isPastLateSync(
  attempt: Timed,
  exam: Pick<ExamManifest, 'lateSyncMinutes'>,
  now: Date,
): boolean {
  return isPast(attempt, lateSyncMs(exam), now)
}

/** Whether what was made then and arrives now is taken although the grace is over. */
export function isLateSync(attempt: Timed, given: Date, lateSync: number, now: Date): boolean {
  return !isPastDeadline(attempt, given) && !isPast(attempt, lateSync, now)
}

/**
 * The number of the first answer, mark or signal that the times of its chain do not allow, or null: one that
 * says it was made after it came, that came too late, or whose mark of lateness is wrong.
 */
export function mistimedLink(
  attempt: Timed,
  events: readonly AttemptEvent[],
  lateSync: number,
): number | null {
  const wrong = events.find(({ at, body }) => {
    const came = new Date(at)
    if (body.kind === 'left' || body.kind === 'returned' || body.kind === 'pasted')
      return new Date(body.given) > came
    if (body.kind !== 'answered' && body.kind !== 'flagged') return false
    const given = new Date(body.given ?? at)
    const isLate = isPastGrace(attempt, came)
    if (given > came || isLate !== (body.late ?? false)) return true
    return isLate && (!body.given || !isLateSync(attempt, given, lateSync, came))
  })
  return wrong?.sequence ?? null
}

function isPast(attempt: Timed, milliseconds: number, now: Date): boolean {
  const deadline = deadlineMs(attempt)
  return deadline !== null && now.getTime() > deadline + milliseconds
}
