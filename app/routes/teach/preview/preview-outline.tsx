import { Link } from '@remix-run/react'
import type { LessonFacts } from '#app/domain/catalog/lesson.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachCourseMessages } from '#app/i18n/teach-courses.ts'
import type { LessonPreview } from './lesson-preview.server.ts'
import { previewPath } from './preview-path.ts'

/** The course's lessons beside the text, each leading to its preview, with the headings of this one. */
export function PreviewOutline({
  view,
  headings,
}: {
  view: LessonPreview
  headings: LessonFacts['headings']
}) {
  const messages = useMessages(teachCourseMessages)
  const { place, outline } = view
  const list = (
    <ol className="reader-lessons" lang={place.locale}>
      {outline.map(({ slug, title }, at) => {
        const here = slug === place.lesson
        return (
          <li key={slug} aria-current={here ? 'page' : undefined}>
            <span className="text-ink-3">{at + 1}</span>
            <span>
              {here ? (
                <b>{title}</b>
              ) : (
                <Link to={previewPath({ ...place, lesson: slug })} prefetch="intent">
                  {title}
                </Link>
              )}
              {here && (
                <ul>
                  {headings
                    .filter(({ depth }) => depth === 2)
                    .map(({ id, text }) => (
                      <li key={id}>
                        <a href={`#${id}`}>{text}</a>
                      </li>
                    ))}
                </ul>
              )}
            </span>
            <span className="reader-mark" />
          </li>
        )
      })}
    </ol>
  )
  return (
    <nav aria-label={messages.outline} className="reader-outline chrome">
      <div className="hidden xl:block">
        <p className="title mb-4 text-md">{view.courseTitle}</p>
        {list}
      </div>
      <details className="xl:hidden">
        <summary>{messages.outline}</summary>
        {list}
      </details>
    </nav>
  )
}
