import { useMessages } from '#app/i18n/locale.tsx'
import { teachPublishMessages } from '#app/i18n/teach-publish.ts'
import type { NextCourse } from './publication.server.ts'

/** What the next edition of a course changes, and whom it reaches. */
export function CourseChanges({ course }: { course: NextCourse }) {
  const messages = useMessages(teachPublishMessages)
  const { change, titles, reach } = course
  if (!change) return <li>{messages.newCourse(course.lessons)}</li>
  const { lessons, languages, items } = change
  const named = (slugs: readonly string[]) =>
    messages.listed(slugs.map((slug) => messages.lessonIn(titles[slug] ?? slug, [])))
  const changed = messages.listed(
    lessons.changed.map((slug) => messages.lessonIn(titles[slug] ?? slug, languages[slug] ?? [])),
  )
  const checks = items.added.length + items.removed.length + items.changed.length
  return (
    <>
      {change.details && <li>{messages.courseDetails}</li>}
      {change.rules && <li>{messages.courseRules}</li>}
      {lessons.added.length > 0 && (
        <li>{messages.lessonsAdded(lessons.added.length, named(lessons.added))}</li>
      )}
      {lessons.removed.length > 0 && (
        <li>{messages.lessonsRemoved(lessons.removed.length, named(lessons.removed))}</li>
      )}
      {lessons.changed.length > 0 && (
        <li>{messages.lessonsChanged(lessons.changed.length, changed)}</li>
      )}
      {change.reordered && <li>{messages.reordered}</li>}
      {checks > 0 && <li>{messages.checksChanged(checks)}</li>}
      <li className="flex flex-wrap gap-x-4 text-ink-2">
        <span>{messages.openCycles(reach.open)}</span>
        <span>{messages.completions(reach.completed)}</span>
      </li>
    </>
  )
}
