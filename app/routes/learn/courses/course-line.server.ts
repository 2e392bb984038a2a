import type { CourseRevision, ExamRevision } from '#app/data/catalog.server.ts'
import type { StoredCourseRecord } from '#app/data/course-records.server.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { drawCount } from '#app/domain/catalog/draw-rule.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { standingOf, type CourseRecord } from '#app/domain/training/standing.ts'
import type { CourseLine } from './course-line.ts'

const untouched: CourseRecord = {
  dueOn: null,
  completedOn: null,
  read: new Set(),
  lastLesson: null,
  attempts: { closed: 0, open: false, passed: false },
}

/** The line of a course for somebody with this record of it, or none. */
export function courseLine(
  { slug, manifest }: CourseRevision,
  exams: ReadonlyMap<string, ExamRevision>,
  record: StoredCourseRecord | undefined,
  locale: Locale,
  today: CalendarDate,
): CourseLine {
  const exam = exams.get(manifest.completion.exam ?? '')?.manifest
  const attemptsAllowed = exam?.attempts ?? 0
  const { closed, open } = (record ?? untouched).attempts
  const standing = standingOf({ manifest, attemptsAllowed }, record ?? untouched, locale, today)
  const at = manifest.lessons.findIndex(
    (lesson) => standing.next?.kind === 'lesson' && lesson.slug === standing.next.slug,
  )
  const rendering = Object.values(manifest.lessons[at]?.renderings ?? {})
  return {
    slug,
    title: inLocale(manifest.title, locale),
    slip: inLocale(manifest.cover.slip, locale),
    cloth: manifest.cover.cloth as 1 | 2 | 3,
    dueOn: record?.dueOn ?? null,
    completedOn: record?.completedOn ?? null,
    taken: record !== undefined,
    standing,
    next:
      at < 0
        ? null
        : {
            number: at + 1,
            title: (manifest.lessons[at]!.renderings[locale] ?? rendering[0])?.title ?? '',
          },
    exam: exam
      ? {
          items: drawCount(exam.draw),
          minutes: exam.timeLimitMinutes ?? null,
          attempts: exam.attempts,
          left: Math.max(0, exam.attempts - closed - (open ? 1 : 0)),
        }
      : null,
  }
}
