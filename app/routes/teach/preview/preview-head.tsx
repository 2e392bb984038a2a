import type { RenderedLesson } from '#app/domain/catalog/lesson.ts'
import { teachCourseMessages } from '#app/i18n/teach-courses.ts'
import type { LessonPreview } from './lesson-preview.server.ts'

/** A lesson's title, its place, its reading time, and the question it answers. */
export function PreviewHead({
  view,
  lesson,
}: {
  view: LessonPreview
  lesson: Omit<RenderedLesson, 'locale'>
}) {
  const words = teachCourseMessages[view.place.locale]
  return (
    <header className="mb-7">
      <h1 className="title text-xl md:text-2xl">{lesson.title}</h1>
      <p className="mt-2.5 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
        <span>{words.lessonPlace(view.number, view.outline.length)}</span>
        <span>{words.minutesOne(lesson.facts.minutes)}</span>
      </p>
      <p className="mt-5 border-s-2 border-ink ps-3.5 text-md text-ink-2">{lesson.question}</p>
    </header>
  )
}
