import { useMessages } from '#app/i18n/locale.tsx'
import { notebookMessages } from '#app/i18n/notebook.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { reviewPath } from '../review/review-path.ts'

/** A quiet line: a few questions to look back at, and how long that takes. */
export function DueReviews({ count, minutes }: { count: number; minutes: number }) {
  const messages = useMessages(notebookMessages)
  return (
    <section
      aria-label={messages.review}
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-y border-rule-mid py-3"
    >
      <p>
        {messages.due(count)}
        <span className="ms-3 text-sm text-ink-2">{messages.minutes(minutes)}</span>
      </p>
      <ButtonLink to={reviewPath}>{messages.look}</ButtonLink>
    </section>
  )
}
