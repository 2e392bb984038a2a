import { useMessages } from '#app/i18n/locale.tsx'
import { otherLocale } from '#app/i18n/messages.ts'
import { teachCourseMessages } from '#app/i18n/teach-courses.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FindingList } from '../findings/finding-list.tsx'
import type { LessonPreview } from './lesson-preview.server.ts'
import { previewPath } from './preview-path.ts'

/** Where this language of a lesson is missing or cannot be read: what to do about it. */
export function PreviewProblem({ view: { place, findings } }: { view: LessonPreview }) {
  const messages = useMessages(teachCourseMessages)
  const other = otherLocale(place.locale)
  const missing = findings.every(({ code }) => code === 'lesson-missing-language')
  return (
    <div className="max-w-page p-4 md:p-6 xl:p-8">
      <EmptyState
        title={missing ? messages.missingLesson(place.locale) : messages.brokenLesson(place.locale)}
        actions={
          <>
            <ButtonLink to={previewPath({ ...place, locale: other })}>
              {messages.otherLanguage(other)}
            </ButtonLink>
            <ButtonLink to={`/teach/courses/${place.course}`}>{messages.toCourse}</ButtonLink>
          </>
        }
      >
        {missing ? messages.missingLessonWhat(`${place.locale}.mdx`) : messages.brokenLessonWhat}
        {!missing && (
          <div className="mt-4">
            <FindingList findings={findings} />
          </div>
        )}
      </EmptyState>
    </div>
  )
}
