import { dateIn, formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import type { Edition } from './edition.server.ts'

/** Which revision is in force, since when, and whose it is. */
export function EditionLine({ edition }: { edition: Edition | null }) {
  const messages = useMessages(teachMessages)
  const locale = useLocale()
  const timeZone = useTimeZone()
  if (!edition) return <span className="text-ink-3">{messages.notPublishedYet}</span>
  const date = formatDate(dateIn(edition.at, timeZone), locale, { year: true })
  return (
    <span>
      <span className="whitespace-nowrap">{messages.edition(edition.number)}</span>{' '}
      <span className="text-ink-2">{messages.published(date, edition.by)}</span>
    </span>
  )
}
