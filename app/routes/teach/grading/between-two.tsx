import { formatShare } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachGradingMessages } from '#app/i18n/teach-grading.ts'
import { Column, Figure, Ledger, TotalRow } from '#app/ui/ledger.tsx'
import { Section } from '#app/ui/section.tsx'
import type { AnswerView } from './answer-view.server.ts'

/** What two graders gave, beside each other, for whoever decides between them. */
export function BetweenTwo({
  between,
  rubric,
}: {
  between: NonNullable<AnswerView['between']>
  rubric: AnswerView['rubric']
}) {
  const messages = useMessages(teachGradingMessages)
  return (
    <Section title={messages.decide}>
      <p className="py-2 text-sm text-ink-2">{messages.decideWhat}</p>
      <Ledger caption={messages.decide}>
        <thead>
          <tr>
            <Column>{messages.rubric}</Column>
            {between.map((_, at) => (
              <Column key={at} figure>
                {messages.grader(at + 1)}
              </Column>
            ))}
          </tr>
        </thead>
        <tbody>
          {rubric.map(({ id, text, points }) => (
            <tr key={id}>
              <th scope="row">{text}</th>
              {between.map(({ marks }, at) => (
                <Figure key={at}>{formatShare(marks[id] ?? 0, points)}</Figure>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <TotalRow>
            <th scope="row">{messages.sum}</th>
            {between.map(({ marks }, at) => (
              <Figure key={at}>
                {formatShare(
                  sum(rubric.map(({ id }) => marks[id] ?? 0)),
                  sum(rubric.map(({ points }) => points)),
                )}
              </Figure>
            ))}
          </TotalRow>
        </tfoot>
      </Ledger>
      <dl className="py-2 text-sm">
        {between.map(({ comment }, at) => (
          <div key={at} className="flex gap-3 py-0.5">
            <dt className="text-ink-2">{messages.grader(at + 1)}</dt>
            <dd className="wrap-anywhere whitespace-pre-line">{comment || messages.noComment}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
