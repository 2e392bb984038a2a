import { useMessages } from '#app/i18n/locale.tsx'
import { teachCourseMessages } from '#app/i18n/teach-courses.ts'
import { Cover } from '#app/ui/cover.tsx'
import type { CourseLine } from './course-line.server.ts'
import { ShelfRow } from '../shelf/shelf-row.tsx'

/** One course in a list. */
export function CourseRow({ line }: { line: CourseLine }) {
  const messages = useMessages(teachCourseMessages)
  const { slug, cover, lessons, minutes, ...row } = line
  return (
    <ShelfRow {...row} to={`/teach/courses/${slug}`} cover={cover && <Cover {...cover} />}>
      {lessons > 0 && (
        <>
          {messages.lessonCount(lessons)}
          <span className="ms-3">{messages.minutesEach(minutes['zh-CN'], minutes.en)}</span>
        </>
      )}
    </ShelfRow>
  )
}
