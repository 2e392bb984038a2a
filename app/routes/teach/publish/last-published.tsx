import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachPublishMessages } from '#app/i18n/teach-publish.ts'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { LastPublication } from './last-publication.server.ts'

/** What was published last, when and by whom. */
export function LastPublished({
  last: { at, by, items, competencies },
}: {
  last: LastPublication
}) {
  const messages = useMessages(teachPublishMessages)
  const words = useMessages(teachMessages)
  const locale = useLocale()
  const timeZone = useTimeZone()
  return (
    <Section title={messages.last}>
      <p className="border-b py-2 text-sm text-ink-2">
        {messages.lastNote(formatInstant(at, timeZone, locale), by)}
      </p>
      <ul className="text-sm">
        {items.map(({ kind, slug, title, edition }) => (
          <li
            key={`${kind} ${slug}`}
            className="grid grid-cols-[3rem_minmax(0,1fr)_auto] gap-x-4 border-b py-2"
          >
            <span className="text-ink-2">{messages.kind(kind)}</span>
            <TextLink to={`/teach/${kind}/${slug}`}>{title}</TextLink>
            <span className="whitespace-nowrap text-ink-2">{words.edition(edition)}</span>
          </li>
        ))}
        {competencies && <li className="border-b py-2 text-ink-2">{messages.competencies}</li>}
      </ul>
    </Section>
  )
}
