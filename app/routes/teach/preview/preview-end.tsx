import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { teachCourseMessages } from '#app/i18n/teach-courses.ts'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { LessonPreview } from './lesson-preview.server.ts'
import { previewPath } from './preview-path.ts'

/** Below a previewed lesson: its checks with their keys and where they are kept, and the way on. */
export function PreviewEnd({ view }: { view: LessonPreview }) {
  const messages = useMessages(teachCourseMessages)
  const { place, outline, number, keys } = view
  const [previous, next] = [outline[number - 2], outline[number]]
  return (
    <footer className="reader-end chrome" lang={useLocale()}>
      {keys.length > 0 && (
        <Section title={messages.checksOfLesson} aside={messages.checkCount(keys.length)}>
          <ul>
            {keys.map(({ id, bank, places, words }) => (
              <li key={id} className="flex flex-wrap gap-x-4 border-b py-2 text-sm">
                <span className="font-code">{id}</span>
                <span>{places.length > 0 ? messages.key(places) : words}</span>
                {bank && (
                  <TextLink to={`/teach/banks/${bank}?text=${id}`}>{messages.seeItem}</TextLink>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <nav className="mt-6 flex flex-wrap justify-between gap-4 border-t-3 border-double border-ink pt-3 text-sm">
        {previous ? (
          <TextLink to={previewPath({ ...place, lesson: previous.slug })} rel="prev">
            {messages.previousLesson}
          </TextLink>
        ) : (
          <span />
        )}
        <TextLink to={`/teach/courses/${place.course}`}>{messages.toCourse}</TextLink>
        {next ? (
          <TextLink to={previewPath({ ...place, lesson: next.slug })} rel="next">
            {messages.nextLesson}
          </TextLink>
        ) : (
          <span />
        )}
      </nav>
    </footer>
  )
}
