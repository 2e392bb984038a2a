import { useMessages } from '#app/i18n/locale.tsx'
import { teachCourseMessages } from '#app/i18n/teach-courses.ts'
import { Column, Figure, Ledger } from '#app/ui/ledger.tsx'
import { Section } from '#app/ui/section.tsx'
import type { CourseView } from './course-view.server.ts'

/** The files in a course's media folder, and which lessons show them. */
export function CourseFigures({ figures }: Pick<CourseView, 'figures'>) {
  const messages = useMessages(teachCourseMessages)
  if (figures.length === 0) return null
  return (
    <Section title={messages.figures} aside={messages.figuresNote(figures.length)}>
      <Ledger caption={messages.figures} rows="compact">
        <thead>
          <tr>
            <Column>{messages.figureName}</Column>
            <Column>{messages.figureUse}</Column>
            <Column figure>{messages.figureSize}</Column>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ name, kilobytes, lessons }) => (
            <tr key={name}>
              <td className="font-code">{name}</td>
              <td className={lessons.length === 0 ? 'text-ink-3' : undefined}>
                {lessons.length === 0 ? messages.unused : messages.usedIn(lessons)}
              </td>
              <Figure>{messages.kilobytes(kilobytes)}</Figure>
            </tr>
          ))}
        </tbody>
      </Ledger>
    </Section>
  )
}
