import type { ExamManifest } from '../catalog/exam.ts'

/** An earlier attempt, as far as it decides about the next. */
export type EarlierAttempt = {
  id: string
  open: boolean
  passed: boolean
  /** Whether a written answer of it waits for a grader: it may still pass. */
  awaits: boolean
  /** When it was closed; null while it is open. */
  endedAt: Date | null
  /** The make-up it was opened by; null where the exam's own rules allowed it. */
  makeUpId: string | null
}

/** A further sitting given to somebody; without times of its own, the exam's window holds. */
export type GrantedSitting = { id: string; opensAt: Date | null; closesAt: Date | null }

/** The attempts that count in a cycle: those made in it, or outside of any for no cycle. */
export function attemptsOfCycle<A extends { cycleId: string | null }>(
  attempts: readonly A[],
  cycleId: string | null,
): A[] {
  return attempts.filter((attempt) => attempt.cycleId === cycleId)
}

export type ExamEntry =
  | { outcome: 'may-start'; left: number; makeUp: GrantedSitting | null }
  | { outcome: 'may-continue'; attemptId: string }
  | { outcome: 'passed'; attemptId: string }
  /** An attempt waits for a grader and may still pass. */
  | { outcome: 'awaiting'; attemptId: string }
  | { outcome: 'no-attempt-left' }
  | { outcome: 'cooling-down'; until: Date }
  | { outcome: 'not-open-yet'; opensAt: Date }
  /** The window is over, or what it leaves for coming late. */
  | { outcome: 'window-over' }

type EntryPolicy = Pick<ExamManifest, 'attempts' | 'window' | 'coolDownMinutes'>

/**
 * Whether somebody may sit an exam now, given the attempts in this cycle: an open one is continued,
 * a passed exam is not sat again, nor one whose result still waits for a grader, and the attempts allowed
 * are counted by those closed. An attempt begins within the window, and not before the last has ended for
 * as long as the exam says. A make-up gives one attempt more, in its own time where it has one, and without
 * waiting; it is used when the exam's own rules allow none.
 */
export function examEntry(
  exam: EntryPolicy,
  earlier: readonly EarlierAttempt[],
  now: Date,
  makeUps: readonly GrantedSitting[] = [],
): ExamEntry {
  const open = earlier.find((attempt) => attempt.open)
  if (open) return { outcome: 'may-continue', attemptId: open.id }
  const passed = earlier.find((attempt) => attempt.passed)
  if (passed) return { outcome: 'passed', attemptId: passed.id }
  const waiting = earlier.find((attempt) => attempt.awaits)
  if (waiting) return { outcome: 'awaiting', attemptId: waiting.id }

  const own = ownEntry(exam, earlier, now)
  const unused = makeUps.filter(({ id }) => !earlier.some(({ makeUpId }) => makeUpId === id))
  if (own.outcome === 'may-start') return { ...own, left: own.left + unused.length }
  const timed = unused.map((makeUp) => ({ makeUp, time: timeOf(exam, makeUp, now) }))
  const ready = timed.find(({ time }) => time.outcome === 'within')
  if (ready) return { outcome: 'may-start', left: unused.length, makeUp: ready.makeUp }
  const coming = timed.flatMap(({ time }) =>
    time.outcome === 'not-open-yet' ? [time.opensAt.getTime()] : [],
  )
  if (own.outcome === 'cooling-down' || own.outcome === 'not-open-yet') return own
  return coming.length > 0
    ? { outcome: 'not-open-yet', opensAt: new Date(Math.min(...coming)) }
    : own
}

/** What the exam's own rules allow, apart from make-ups. */
function ownEntry(exam: EntryPolicy, earlier: readonly EarlierAttempt[], now: Date) {
  const left = exam.attempts - earlier.filter(({ makeUpId }) => makeUpId === null).length
  if (left <= 0) return { outcome: 'no-attempt-left' as const }
  const time = timeOf(exam, null, now)
  if (time.outcome !== 'within') return time
  const until = coolDownUntil(exam, earlier)
  if (until && now < until) return { outcome: 'cooling-down' as const, until }
  return { outcome: 'may-start' as const, left, makeUp: null }
}

type EntryTime =
  { outcome: 'within' } | { outcome: 'not-open-yet'; opensAt: Date } | { outcome: 'window-over' }

/** Where a moment lies to the time in which an attempt may begin. From the opening on, up to the last moment of it. */
function timeOf({ window }: EntryPolicy, makeUp: GrantedSitting | null, now: Date): EntryTime {
  const opensAt = makeUp?.opensAt ?? (window ? new Date(window.opens) : null)
  if (opensAt && now < opensAt) return { outcome: 'not-open-yet', opensAt }
  const lastEntry = makeUp?.closesAt ?? lastEntryOf(window)
  return { outcome: lastEntry && now >= lastEntry ? 'window-over' : 'within' }
}

/** Until when an attempt may begin in a window: so long after it opens, and never after it closes. */
export function lastEntryOf(window: ExamManifest['window']): Date | null {
  if (!window) return null
  const closes = Date.parse(window.closes)
  const late = window.lateEntryMinutes
  if (late === undefined) return new Date(closes)
  return new Date(Math.min(closes, Date.parse(window.opens) + late * 60_000))
}

function coolDownUntil(
  { coolDownMinutes }: EntryPolicy,
  earlier: readonly EarlierAttempt[],
): Date | null {
  const ended = earlier.flatMap(({ endedAt }) => endedAt?.getTime() ?? [])
  if (coolDownMinutes === undefined || ended.length === 0) return null
  return new Date(Math.max(...ended) + coolDownMinutes * 60_000)
}

/**
 * Why somebody who has not passed needs a make-up to sit the exam again: `absent` who never came and can no
 * longer, `failed` whose attempts or time are used up. Null while they can still sit it, or have passed.
 */
export function makeUpNeed(
  exam: EntryPolicy,
  attempts: readonly EarlierAttempt[],
  now: Date,
  makeUps: readonly GrantedSitting[],
): 'failed' | 'absent' | null {
  const { outcome } = examEntry(exam, attempts, now, makeUps)
  if (outcome !== 'no-attempt-left' && outcome !== 'window-over') return null
  return attempts.length > 0 ? 'failed' : 'absent'
}

/** The most extra time that anybody is given, in percent of a time limit. */
export const MOST_EXTRA_PERCENT = 300

/** What one attempt has besides the exam's rules, as its opening says. */
export type Allowance = {
  /** Percent of the time limit that is added for this person. */
  extraPercent?: number
  /** The make-up it was opened by; one that closes at a time of its own ends then, not with the window. */
  makeUp?: { id: string; closes: string | null }
}

/**
 * When an attempt opened now must be handed in, or null without a limit: when its time is used up or, if
 * the window ends what is under way, when that closes, whichever is first. A person's extra time, rounded
 * up to whole minutes, comes on top of what everybody has.
 */
export function deadlineOf(
  exam: Pick<ExamManifest, 'timeLimitMinutes' | 'window'>,
  openedAt: Date,
  { extraPercent = 0, makeUp }: Allowance = {},
): Date | null {
  const limit = exam.timeLimitMinutes
  const ends = [
    ...(limit === undefined ? [] : [openedAt.getTime() + limit * 60_000]),
    ...endOfSitting(exam, makeUp),
  ]
  if (ends.length === 0) return null
  const extra = Math.ceil(((limit ?? 0) * extraPercent) / 100)
  return new Date(Math.min(...ends) + extra * 60_000)
}

function endOfSitting({ window }: Pick<ExamManifest, 'window'>, makeUp: Allowance['makeUp']) {
  if (window && !window.endsAttempts) return []
  const closes = makeUp?.closes ?? window?.closes
  return closes ? [Date.parse(closes)] : []
}

/** Whether the learner may see the items with key and reasons by now. */
export function mayReview(
  exam: Pick<ExamManifest, 'review'> & EntryPolicy,
  attempts: readonly EarlierAttempt[],
  now: Date,
  makeUps: readonly GrantedSitting[] = [],
): boolean {
  if (exam.review.show === 'score') return false
  switch (exam.review.when) {
    case 'submitted':
      return true
    case 'passed-or-exhausted': {
      const entry = examEntry(exam, attempts, now, makeUps)
      return entry.outcome === 'passed' || entry.outcome === 'no-attempt-left'
    }
    case 'window-closed':
      return exam.window === undefined || now >= new Date(exam.window.closes)
  }
}

/** What a learner sees of the key and reasons of a result: all, nothing yet, or nothing ever. */
export type ReviewState = 'shown' | 'under-way' | 'later' | 'never'

/**
 * The review of a result among a person's attempts at its exam, in whichever cycles: as the exam's policy
 * says, and nothing while one of them is under way, which may ask the same items.
 */
export function reviewState<A extends EarlierAttempt & { cycleId: string | null }>(
  exam: Pick<ExamManifest, 'review'> & EntryPolicy,
  { cycleId }: { cycleId: string | null },
  attempts: readonly A[],
  now: Date,
  makeUps: readonly GrantedSitting[],
): ReviewState {
  if (exam.review.show === 'score') return 'never'
  if (attempts.some(({ open }) => open)) return 'under-way'
  const counted = attemptsOfCycle(attempts, cycleId)
  return mayReview(exam, counted, now, makeUps) ? 'shown' : 'later'
}
