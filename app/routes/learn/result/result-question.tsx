import type { ReactNode } from 'react'
import type { ReviewedOption } from '#app/domain/assessment/item-review.ts'
import type { ItemKind } from '#app/domain/catalog/item.ts'
import { itemMessages } from '#app/i18n/items.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { resultMessages } from '#app/i18n/result.ts'
import { ItemReview } from '#app/items/item-review.tsx'
import { State } from '#app/ui/state.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { ResultView } from './result-view.server.ts'

type Question = ResultView['questions'][number]
type Numbered = ReviewedOption & { at: number }

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
          {messages.earnedOf(question.earned, question.points)}
        </span>
      </h3>
      <div className="min-w-0">
        <p className="text-md leading-body font-strong whitespace-pre-line">{question.stem}</p>
        {question.result === 'unanswered' && (
          <p className="mt-2.5 border-t py-2 text-late">{messages.unanswered}</p>
        )}
        <div className="mt-2.5 leading-body">
          <ItemReview
            review={review}
            words={words}
            options={'options' in review && <Options options={review.options} kind={review.kind} />}
          />
        </div>
        {question.comment && (
          <p className="mt-2 border-t pt-2 whitespace-pre-line">
            <span className="text-ink-2">{messages.comment}</span>
            {question.comment}
          </p>
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

/** What was chosen and what is right first; the other options folded. */
function Options({ options, kind }: { options: ReviewedOption[]; kind: ItemKind }) {
  const messages = useMessages(resultMessages)
  const numbered = options.map((option, at): Numbered => ({ ...option, at: at + 1 }))
  const told = numbered.filter(({ chosen, right }) => chosen || right)
  const others = numbered.filter(({ chosen, right }) => !chosen && !right)
  const more = others.some(({ why }) => why) ? messages.otherReasons : messages.otherOptions
  return (
    <>
      <ol>
        {told
          .toSorted((one, other) => Number(other.chosen) - Number(one.chosen))
          .map((option) => (
            <Option key={option.id} option={option} kind={kind} />
          ))}
      </ol>
      {others.length > 0 && (
        <details className="border-t pt-2">
          <summary className="link text-sm">{more(others.length)}</summary>
          <ol>
            {others.map((option) => (
              <Option key={option.id} option={option} kind={kind} />
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

function Option({ option, kind }: { option: Numbered; kind: ItemKind }) {
  const words = useMessages(itemMessages)
  return (
    <li className="grid gap-x-3.5 border-t py-2 md:grid-cols-[6.5rem_minmax(0,1fr)]">
      <span className="text-xs leading-body">
        <Verdict option={option} />
      </span>
      <span>
        {kind === 'true-false' ? words[option.id === 'true' ? 'true' : 'false'] : option.text}
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
