import type { Locale, LocalizedText } from '#app/domain/locale.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachCourseMessages } from '#app/i18n/teach-courses.ts'
import { classNames } from '#app/ui/class-names.ts'
import { Section } from '#app/ui/section.tsx'
import { bothLanguages } from '../languages/both-languages.ts'
import { sideClass } from '../languages/language-tabs.tsx'

/** What a learner can do afterwards, each objective under its id in both languages. */
export function CourseObjectives({
  objectives,
  shown,
}: {
  objectives: readonly { id: string; text: LocalizedText }[]
  shown: Locale
}) {
  const messages = useMessages(teachCourseMessages)
  if (objectives.length === 0) return null
  return (
    <Section title={messages.objectives}>
      <ul>
        {objectives.map(({ id, text }) => (
          <li
            key={id}
            className="grid gap-x-6 border-b py-2 md:grid-cols-[8rem_minmax(0,1fr)] xl:grid-cols-[8rem_minmax(0,1fr)_minmax(0,1fr)]"
          >
            <span className="font-code text-sm text-ink-3">{id}</span>
            {bothLanguages.map((locale) => (
              <p
                key={locale}
                lang={locale}
                className={classNames('text-sm', sideClass(locale, shown))}
              >
                {text[locale]}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
