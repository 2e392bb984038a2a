import type { ReadingRule } from '../catalog/course.ts'

/** What is known of a lesson when its reader reaches the end. */
export type Reading = {
  openedAt: Date
  /** Reading time of the lesson, in minutes. */
  minutes: number
  /** Ids of checks that must be answered and are not. */
  unanswered: readonly string[]
}

export type ReadingOutcome =
  | { outcome: 'read' }
  | { outcome: 'too-soon'; waitSeconds: number }
  | { outcome: 'checks-unanswered'; items: readonly string[] }

/**
 * Whether a lesson counts as read when its end has been reached: the course's least share of the
 * reading time has passed since it was opened, and the checks it demands are answered.
 */
export function readingOutcome(reading: Reading, rule: ReadingRule, now: Date): ReadingOutcome {
  if (reading.unanswered.length > 0)
    return { outcome: 'checks-unanswered', items: reading.unanswered }
  const wait = reading.openedAt.getTime() + leastReadingMs(reading.minutes, rule) - now.getTime()
  return wait > 0
    ? { outcome: 'too-soon', waitSeconds: Math.ceil(wait / 1000) }
    : { outcome: 'read' }
}

/** The least time a lesson must have been open, in milliseconds. */
function leastReadingMs(minutes: number, { leastShare }: ReadingRule): number {
  return Math.round((minutes * 60_000 * leastShare) / 100)
}
