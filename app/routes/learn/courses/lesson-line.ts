import type { CourseManifest } from '#app/domain/catalog/course.ts'
import type { Locale } from '#app/domain/locale.ts'
import { minutesOf, type CourseRecord } from '#app/domain/training/standing.ts'

/** A lesson as one line of its course's outline. */
export type LessonLine = {
  slug: string
  number: number
  title: string
  question: string
  minutes: number
  state: 'read' | 'begun' | 'unread'
}

/** The outline of a course for somebody with this record of it, or none. */
export function lessonLines(
  { lessons }: CourseManifest,
  record: Pick<CourseRecord, 'read' | 'lastLesson'> | undefined,
  locale: Locale,
): LessonLine[] {
  return lessons.map((lesson, index) => {
    const rendering =
      lesson.renderings[locale] ?? lesson.renderings['zh-CN'] ?? lesson.renderings.en
    return {
      slug: lesson.slug,
      number: index + 1,
      title: rendering?.title ?? lesson.slug,
      question: rendering?.question ?? '',
      minutes: minutesOf(lesson, locale),
      state: record?.read.has(lesson.slug)
        ? 'read'
        : record?.lastLesson === lesson.slug
          ? 'begun'
          : 'unread',
    }
  })
}
