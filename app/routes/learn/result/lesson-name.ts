import type { CourseRevision } from '#app/data/catalog.server.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'

/** A lesson that something refers to. */
export type LessonName = { path: string; number: number; title: string }

/** The lessons of the courses in force, by `course/lesson` as items name them. */
export function lessonNames(
  courses: ReadonlyMap<string, CourseRevision>,
  locale: Locale,
): Map<string, LessonName> {
  const names = new Map<string, LessonName>()
  for (const { slug, manifest } of courses.values())
    for (const [at, lesson] of manifest.lessons.entries()) {
      const { 'zh-CN': zh, en } = lesson.renderings
      names.set(`${slug}/${lesson.slug}`, {
        path: `/learn/courses/${slug}/${lesson.slug}`,
        number: at + 1,
        title: inLocale({ 'zh-CN': zh?.title, en: en?.title }, locale),
      })
    }
  return names
}
