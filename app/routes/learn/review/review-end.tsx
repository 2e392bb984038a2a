import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { notebookMessages } from '#app/i18n/notebook.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { notebookPath } from '../notebook/notebook-search.ts'
import { reviewAddress } from './review-path.ts'
import type { ReviewView } from './review-view.server.ts'

/** Nothing more today: what comes next and when, and the ways on. */
export function ReviewEnd({ review }: { review: ReviewView }) {
  const messages = useMessages(notebookMessages)
  const locale = useLocale()
  const { hasCards, due, nextOn } = review
  const notebook = <ButtonLink to={notebookPath}>{messages.toNotebook}</ButtonLink>
  if (!hasCards)
    return (
      <EmptyState title={messages.noReviews} actions={notebook}>
        {messages.noReviewsWhat}
      </EmptyState>
    )
  return (
    <EmptyState
      title={messages.allDone}
      actions={
        <>
          <ButtonLink kind="ink" to="/learn">
            {messages.toHome}
          </ButtonLink>
          {due > 0 && <ButtonLink to={reviewAddress(true)}>{messages.more}</ButtonLink>}
          {notebook}
        </>
      }
    >
      {due > 0
        ? messages.allDoneMore(due)
        : nextOn && messages.allDoneNext(formatDate(nextOn, locale))}
    </EmptyState>
  )
}
