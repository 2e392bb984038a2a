import { itemMessages } from '#app/i18n/items.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { resultMessages } from '#app/i18n/result.ts'
import { Moment } from '#app/ui/time.tsx'
import { LessonLink } from './lesson-link.tsx'
import type { ResultView } from './result-view.server.ts'
import { ReviewedItem } from './reviewed-item.tsx'

type Question = ResultView['questions'][number]

/** One question afterwards: what was given, what is right and why, and where it is taught. */
export function ResultQuestion({ question }: { question: Question }) {
  const messages = useMessages(resultMessages)
  const words = useMessages(itemMessages)
  const { review } = question
  return (
    <article className="grid gap-x-2.5 border-b border-rule-mid py-4.5 md:grid-cols-[4.5rem_minmax(0,1fr)] md:en:grid-cols-[6rem_minmax(0,1fr)]">
      <h3 className="whitespace-nowrap text-ink-2">
        <span className="font-strong">{messages.place(question.place)}</span>
        <span className="ms-2 text-xs md:ms-0 md:block">
          {messages.earnedOf(
            question.result === 'awaiting' ? null : question.earned,
            question.points,
          )}
        </span>
      </h3>
      <div className="min-w-0">
        <p className="text-md leading-body font-strong whitespace-pre-line">{question.stem}</p>
        {question.result === 'unanswered' && (
          <p className="mt-2.5 border-t py-2 text-late">{messages.unanswered}</p>
        )}
        <div className="mt-2.5 leading-body">
          <ReviewedItem review={review} words={words} />
        </div>
        {question.comment && (
          <p className="mt-2 border-t pt-2 whitespace-pre-line">
            <span className="text-ink-2">{messages.comment}</span>
            {question.comment}
          </p>
        )}
        {question.corrections.map(({ at, reason, before }) => (
          <p key={at} className="mt-2 border-t pt-2">
            <span className="text-ink-2">
              <Moment at={new Date(at)} /> {messages.gradingCorrected(before)}
            </span>
            <span className="block whitespace-pre-line">{reason}</span>
          </p>
        ))}
        {question.lesson && (
          <div className="mt-2">
            <LessonLink lesson={question.lesson} />
          </div>
        )}
      </div>
    </article>
  )
}
