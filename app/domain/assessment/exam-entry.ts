import type { ExamManifest } from '../catalog/exam.ts'

/** An earlier attempt, as far as it decides about the next. */
export type EarlierAttempt = { id: string; open: boolean; passed: boolean }

/** The attempts that count in a cycle: those made in it, or outside of any for no cycle. */
export function attemptsOfCycle<A extends { cycleId: string | null }>(
  attempts: readonly A[],
  cycleId: string | null,
): A[] {
  return attempts.filter((attempt) => attempt.cycleId === cycleId)
}

export type ExamEntry =
  | { outcome: 'may-start'; left: number }
  | { outcome: 'may-continue'; attemptId: string }
  | { outcome: 'passed'; attemptId: string }
  | { outcome: 'no-attempt-left' }

/**
 * Whether somebody may sit an exam now, given the attempts in this cycle: an open one is continued,
 * a passed exam is not sat again, and the attempts allowed are counted by those closed.
 */
export function examEntry(
  { attempts }: Pick<ExamManifest, 'attempts'>,
  earlier: readonly EarlierAttempt[],
): ExamEntry {
  const open = earlier.find((attempt) => attempt.open)
  if (open) return { outcome: 'may-continue', attemptId: open.id }
  const passed = earlier.find((attempt) => attempt.passed)
  if (passed) return { outcome: 'passed', attemptId: passed.id }
  const left = attempts - earlier.length
  return left > 0 ? { outcome: 'may-start', left } : { outcome: 'no-attempt-left' }
}

/** When an attempt opened now must be handed in, or null without a time limit. */
export function deadlineOf(
  { timeLimitMinutes }: Pick<ExamManifest, 'timeLimitMinutes'>,
  openedAt: Date,
): Date | null {
  return timeLimitMinutes === undefined
    ? null
    : new Date(openedAt.getTime() + timeLimitMinutes * 60_000)
}

/** Whether the learner may see the items with key and reasons by now. */
export function mayReview(
  exam: Pick<ExamManifest, 'review' | 'attempts'>,
  attempts: readonly EarlierAttempt[],
): boolean {
  if (exam.review.show === 'score') return false
  if (exam.review.when === 'submitted') return true
  const entry = examEntry(exam, attempts)
  return entry.outcome === 'passed' || entry.outcome === 'no-attempt-left'
}
