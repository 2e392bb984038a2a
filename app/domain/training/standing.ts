import type { CourseManifest } from '../catalog/course.ts'
import { daysBetween, type CalendarDate } from '../calendar.ts'
import type { Locale } from '../locale.ts'
import { cycleState, isExhausted, type CycleState } from './cycle.ts'

/** What is recorded of one person and one course. */
export type CourseRecord = {
  dueOn: CalendarDate | null
  completedOn: CalendarDate | null
  read: ReadonlySet<string>
  /** The lesson opened last, read or not. */
  lastLesson: string | null
  attempts: { closed: number; open: boolean; passed: boolean }
}

export type NextStep =
  | { kind: 'lesson'; slug: string }
  /** Under way: an attempt is open, and its clock may be running. */
  | { kind: 'exam'; slug: string; underWay: boolean }

/** Where somebody stands with a course, and what comes next. */
export type Standing = {
  state: CycleState
  /** Days past the due date; negative before it, null without one or when done. */
  daysLate: number | null
  read: number
  lessons: number
  /** Reading time left, in minutes. */
  minutesLeft: number
  /** Null when nothing is left to do, or nothing can be done. */
  next: NextStep | null
}

/**
 * Where a record stands against a course on a date. Next is an exam under way; else the lesson begun
 * last or the first unread one; the exam once the lessons are read, while an attempt is left.
 */
export function standingOf(
  { manifest, attemptsAllowed }: { manifest: CourseManifest; attemptsAllowed: number },
  record: CourseRecord,
  locale: Locale,
  today: CalendarDate,
): Standing {
  const unread = manifest.lessons.filter(({ slug }) => !record.read.has(slug))
  const { exam } = manifest.completion
  const { closed, open, passed } = record.attempts
  const exhausted = isExhausted(record.attempts, exam === undefined ? null : attemptsAllowed)
  const completed = record.completedOn !== null
  const lesson = unread.find(({ slug }) => slug === record.lastLesson) ?? unread[0]
  const examNext = exam !== undefined && !passed && !exhausted
  return {
    state: cycleState(
      {
        completed,
        exhausted,
        dueOn: record.dueOn,
        started: record.lastLesson !== null || record.read.size > 0 || closed > 0 || open,
      },
      today,
    ),
    daysLate: completed || record.dueOn === null ? null : daysBetween(record.dueOn, today),
    read: manifest.lessons.length - unread.length,
    lessons: manifest.lessons.length,
    minutesLeft: unread.reduce((sum, entry) => sum + minutesOf(entry, locale), 0),
    next: completed
      ? null
      : examNext && (open || !lesson)
        ? { kind: 'exam', slug: exam, underWay: open }
        : lesson
          ? { kind: 'lesson', slug: lesson.slug }
          : null,
  }
}

/** Reading time of a lesson in a language, in minutes; in the other one where it has not that. */
export function minutesOf(
  { renderings }: CourseManifest['lessons'][number],
  locale: Locale,
): number {
  return (renderings[locale] ?? renderings['zh-CN'] ?? renderings.en)?.minutes ?? 0
}

const urgency: Record<CycleState, number> = {
  overdue: 0,
  due: 1,
  'in-progress': 1,
  'not-passed': 2,
  done: 3,
}

/** Whether an attempt at the course's exam waits to be gone on with. */
export function isUnderWay({ next }: Pick<Standing, 'next'>): boolean {
  return next?.kind === 'exam' && next.underWay
}

/**
 * What to do first: an exam under way, whose clock does not wait; then overdue (longest first),
 * nearest due, and what has no date.
 */
export function byUrgency(
  a: { standing: Standing; dueOn: CalendarDate | null },
  b: { standing: Standing; dueOn: CalendarDate | null },
): number {
  const clock = Number(isUnderWay(b.standing)) - Number(isUnderWay(a.standing))
  if (clock !== 0) return clock
  const rank = urgency[a.standing.state] - urgency[b.standing.state]
  if (rank !== 0) return rank
  return (a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : a.dueOn === b.dueOn ? 0 : 1
}
