import type { ReactNode } from 'react'
import type { ReviewedOption } from '#app/domain/assessment/review.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { resultMessages } from '#app/i18n/result.ts'
import { State } from '#app/ui/state.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { ResultView } from './result-view.server.ts'

type Question = ResultView['questions'][number]
type Numbered = ReviewedOption & { at: number }

/** One question afterwards: what was chosen, what is right and why, and where it is taught. */
export function ResultQuestion({ question }: { question: Question }) {
  const messages = useMessages(resultMessages)
  const options = question.options.map((option, at): Numbered => ({ ...option, at: at + 1 }))
  const told = options.filter(({ chosen, right }) => chosen || right)
  const others = options.filter(({ chosen, right }) => !chosen && !right)
  const more = others.some(({ why }) => why) ? messages.otherReasons : messages.otherOptions
  return (
    <article className="grid gap-x-2.5 border-b border-rule-mid py-4.5 md:grid-cols-[4.5rem_minmax(0,1fr)] md:en:grid-cols-[6rem_minmax(0,1fr)]">
      <h3 className="whitespace-nowrap text-ink-2">
        <span className="font-strong">{messages.place(question.place)}</span>
        <span className="ms-2 text-xs md:ms-0 md:block">
          {messages.earnedOf(question.earned, question.points)}
        </span>
      </h3>
      <div className="min-w-0">
        <p className="text-md leading-body font-strong">{question.stem}</p>
        {question.result === 'unanswered' && (
          <p className="mt-2.5 border-t py-2 text-late">{messages.unanswered}</p>
        )}
        <ol className="mt-2.5 leading-body">
          {told
            .toSorted((one, other) => Number(other.chosen) - Number(one.chosen))
            .map((option) => (
              <Option key={option.id} option={option} kind={question.kind} />
            ))}
        </ol>
        {others.length > 0 && (
          <details className="border-t pt-2">
            <summary className="link text-sm">{more(others.length)}</summary>
            <ol className="leading-body">
              {others.map((option) => (
                <Option key={option.id} option={option} kind={question.kind} />
              ))}
            </ol>
          </details>
        )}
        {question.lesson && (
          <p className="mt-2 text-sm">
            {messages.toLesson}
            <TextLink to={question.lesson.path}>
              {messages.lesson(question.lesson.number)}
              {'\u2003'}
              {question.lesson.title}
            </TextLink>
          </p>
        )}
      </div>
    </article>
  )
}

function Option({ option, kind }: { option: Numbered; kind: Question['kind'] }) {
  const messages = useMessages(resultMessages)
  return (
    <li className="grid gap-x-3.5 border-t py-2 md:grid-cols-[6.5rem_minmax(0,1fr)]">
      <span className="text-xs leading-body">
        <Verdict option={option} />
      </span>
      <span>
        {kind === 'true-false' ? messages[option.id === 'true' ? 'true' : 'false'] : option.text}
        {option.why && <span className="block text-sm text-ink-2">{option.why}</span>}
      </span>
    </li>
  )
}

function Verdict({ option: { chosen, right, at } }: { option: Numbered }): ReactNode {
  const messages = useMessages(resultMessages)
  if (chosen && !right) return <State kind="not-passed">{messages.yours(at)}</State>
  if (chosen) return <State kind="done">{messages.yoursRight(at)}</State>
  if (right) return <State kind="done">{messages.correct(at)}</State>
  return <span className="text-ink-3">{messages.notChosen(at)}</span>
}
