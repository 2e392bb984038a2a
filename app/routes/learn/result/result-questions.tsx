import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import { resultMessages } from '#app/i18n/result.ts'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { notebookPath } from '../notebook/notebook-search.ts'
import { ResultQuestion } from './result-question.tsx'
import type { ResultView } from './result-view.server.ts'

/** What there is to learn from the paper: what was missed first, what was right folded away below. */
export function ResultQuestions({ result }: { result: ResultView }) {
  const messages = useMessages(resultMessages)
  const { review, questions } = result
  if (review !== 'shown') return <NotShown review={review} reviewFrom={result.reviewFrom} />
  const waiting = questions.filter(({ result }) => result === 'awaiting')
  const missed = questions.filter(({ result }) => result !== 'right' && result !== 'awaiting')
  const right = questions.filter(({ result }) => result === 'right')
  const none = waiting.length > 0 ? messages.noneMissedYet : messages.noneMissed
  return (
    <div className="space-y-8">
      {waiting.length > 0 && (
        <Section title={messages.waiting(waiting.length)}>
          {waiting.map((question) => (
            <ResultQuestion key={question.id} question={question} />
          ))}
        </Section>
      )}
      <Section
        title={missed.length > 0 ? messages.missed(missed.length) : none}
        aside={
          missed.length > 0 && (
            <TextLink quiet to={`${notebookPath}?from=${result.exam.slug}`}>
              {messages.inNotebook}
            </TextLink>
          )
        }
      >
        {missed.map((question) => (
          <ResultQuestion key={question.id} question={question} />
        ))}
        {right.length > 0 && (
          <details className="border-b border-rule-mid">
            <summary className="link flex min-h-touch items-center text-link">
              {messages.rightOnes(right.length)}
            </summary>
            {right.map((question) => (
              <ResultQuestion key={question.id} question={question} />
            ))}
          </details>
        )}
      </Section>
    </div>
  )
}

function NotShown({ review, reviewFrom }: Pick<ResultView, 'review' | 'reviewFrom'>) {
  const messages = useMessages(resultMessages)
  const locale = useLocale()
  const timeZone = useTimeZone()
  const later = () =>
    reviewFrom
      ? messages.laterAt(formatInstant(new Date(reviewFrom), timeZone, locale))
      : messages.later
  const words =
    review === 'never' ? messages.never : review === 'under-way' ? messages.laterUnderWay : later()
  return <p className="text-ink-2">{words}</p>
}
