import type { CourseManifest } from '../catalog/course.ts'
import { dateAt, type CalendarDate, type Clock } from '../calendar.ts'
import { hashOf } from '../evidence/canonical-json.ts'

/** A lesson read, with the hash of what was read. */
export type ReadLesson = { lesson: string; revision: string; at: string }

/** A passed attempt, with the hash of the link at which it was scored so: its closing, a grading or a regrade. */
export type PassedAttempt = { id: string; hash: string; earned: number; total: number }

export type CompletionOutcome =
  | { outcome: 'complete'; lessons: ReadLesson[]; attempt: PassedAttempt | null }
  | { outcome: 'incomplete' }

/** Whether a course demands nothing more of a cycle, and what that rests on. */
export function completionOutcome(
  { completion, lessons }: Pick<CourseManifest, 'completion' | 'lessons'>,
  reads: readonly ReadLesson[],
  passed: PassedAttempt | null,
): CompletionOutcome {
  const demanded = completion.lessons === 'all' ? lessons.map(({ slug }) => slug) : []
  const read = new Map(reads.map((entry) => [entry.lesson, entry]))
  const isPassed = completion.exam === undefined || passed !== null
  if (!isPassed || !demanded.every((slug) => read.has(slug))) return { outcome: 'incomplete' }
  return {
    outcome: 'complete',
    lessons: demanded.flatMap((slug) => read.get(slug) ?? []),
    attempt: completion.exam === undefined ? null : passed,
  }
}

/** What a completion rests on, in the form that is hashed. */
export type CompletionStatement = {
  cycle: string
  person: string
  course: string
  /** Instant, UTC. */
  at: string
  /** The same as a date in the company's time zone. */
  on: CalendarDate
  lessons: ReadLesson[]
  attempt: PassedAttempt | null
}

/**
 * The completion of a cycle at this moment, or null while the course still demands something. It is never
 * dated before a lesson it rests on, whose reading a clock put back meanwhile would leave in the future.
 */
export function completionStatement(
  course: { hash: string; manifest: Pick<CourseManifest, 'completion' | 'lessons'> },
  cycle: { id: string; personId: string },
  reads: readonly ReadLesson[],
  passed: PassedAttempt | null,
  { now, timeZone }: Clock,
): CompletionStatement | null {
  const decided = completionOutcome(course.manifest, reads, passed)
  if (decided.outcome === 'incomplete') return null
  const moments = decided.lessons.map(({ at }) => Date.parse(at))
  const at = new Date(Math.max(now.getTime(), ...moments))
  return {
    cycle: cycle.id,
    person: cycle.personId,
    course: course.hash,
    at: at.toISOString(),
    on: dateAt(at, timeZone),
    lessons: decided.lessons,
    attempt: decided.attempt,
  }
}

/** The address of a completion: what it rests on, hashed. */
export function completionHash(statement: CompletionStatement): string {
  return hashOf(statement)
}

/** A completion as recorded: what it rests on, and what is filed beside it for lists and sheets. */
export type RecordedCompletion = {
  hash: string
  courseHash: string
  at: string
  on: CalendarDate
  attempt: Omit<PassedAttempt, 'hash'> | null
  statement: CompletionStatement
}

/**
 * Whether a recorded completion follows from the course revision it names and the lessons read and
 * the attempt passed in its cycle, says the same in each of its parts, and still has its hash.
 */
export function completionHolds(
  { hash, courseHash, statement, ...filed }: RecordedCompletion,
  cycle: { id: string; personId: string },
  course: Pick<CourseManifest, 'completion' | 'lessons'>,
  reads: readonly ReadLesson[],
  passed: PassedAttempt | null,
): boolean {
  const before = reads.filter(({ at }) => at <= statement.at)
  const decided = completionOutcome(course, before, passed)
  if (decided.outcome !== 'complete') return false
  const { attempt, lessons } = decided
  const derived: CompletionStatement = {
    cycle: cycle.id,
    person: cycle.personId,
    course: courseHash,
    at: filed.at,
    on: filed.on,
    lessons,
    attempt: attempt && filed.attempt && { ...attempt, ...filed.attempt },
  }
  return completionHash(statement) === hash && completionHash(derived) === hash
}

/** How long a server may go on with the revision before, in milliseconds, when a course is published. */
const TAKES_OVER_MS = 60_000

/**
 * Whether a cycle without a completion should have one: the revisions of its course that may have been
 * in force when the last lesson was read, or the exam passed, demand nothing more.
 */
export function isCompletionMissing(
  reads: readonly ReadLesson[],
  passed: (PassedAttempt & { at: string }) | null,
  revisions: readonly { at: string; manifest: Pick<CourseManifest, 'completion' | 'lessons'> }[],
): boolean {
  const moments = [...reads.map(({ at }) => at), ...(passed ? [passed.at] : [])]
  const last = moments.sort().at(-1)
  if (last === undefined) return false
  const before = revisions.filter(({ at }) => at <= last)
  const settled = new Date(Date.parse(last) - TAKES_OVER_MS).toISOString()
  const from = before.findLastIndex(({ at }) => at <= settled)
  const inForce = before.slice(Math.max(from, 0))
  return (
    inForce.length > 0 &&
    inForce.every(
      ({ manifest }) => completionOutcome(manifest, reads, passed).outcome === 'complete',
    )
  )
}
