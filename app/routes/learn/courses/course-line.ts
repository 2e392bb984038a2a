import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Standing } from '#app/domain/training/standing.ts'

/** The exam that ends a course, and how often it may still be begun. */
export type ExamLine = {
  items: number
  minutes: number | null
  attempts: number
  left: number
}

/** A course as one line of a learner's list. */
export type CourseLine = {
  slug: string
  title: string
  slip: string
  cloth: 1 | 2 | 3
  dueOn: CalendarDate | null
  completedOn: CalendarDate | null
  taken: boolean
  standing: Standing
  /** The lesson that comes next. */
  next: { number: number; title: string } | null
  exam: ExamLine | null
}

/** Where a line leads: the next lesson, the exam, or the course itself. */
export function lineTarget({ slug, taken, standing: { next } }: CourseLine): string {
  if (!taken || next === null) return `/learn/courses/${slug}`
  return next.kind === 'exam' ? `/learn/exams/${next.slug}` : `/learn/courses/${slug}/${next.slug}`
}
