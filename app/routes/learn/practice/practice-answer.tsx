import { Form } from '@remix-run/react'
import { useRef, type ReactNode } from 'react'
import { itemMessages } from '#app/i18n/items.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { notebookMessages } from '#app/i18n/notebook.ts'
import { Button } from '#app/ui/button.tsx'
import { State } from '#app/ui/state.tsx'
import { ReviewedItem } from '../result/reviewed-item.tsx'
import { useArrival } from './arrival.ts'
import { LessonLink } from '../result/lesson-link.tsx'
import type { PracticeAnswerView } from './practice-view.server.ts'

/** What came of an answer, at once: right or not, what is right and why, and how it went. */
export function PracticeAnswer({
  answer,
  action,
  head,
  children,
}: {
  answer: PracticeAnswerView
  action: string
  head: ReactNode
  /** The way on. */
  children: ReactNode
}) {
  const messages = useMessages(notebookMessages)
  const words = {
    ...useMessages(itemMessages),
    // Nobody grades practice.
    criteria: messages.criteria,
    criterion: (_: number | null, points: number) => messages.outOf(points),
  }
  const verdict = useRef<HTMLParagraphElement>(null)
  const { review, correct } = answer
  useArrival(verdict, answer.id)
  return (
    <div className="max-w-text">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-ink pb-2 text-sm text-ink-2">
        {head}
        <span>{messages.notCounted}</span>
      </div>
      <p ref={verdict} tabIndex={-1} role="status" className="pt-4 text-md outline-none">
        {correct === null ? (
          messages.written
        ) : (
          <State kind={correct ? 'done' : 'not-passed'}>
            {correct ? messages.right : messages.wrong}
          </State>
        )}
      </p>
      <section aria-label={messages.yourAnswer}>
        <p className="mt-3 mb-2.5 text-md leading-body font-strong whitespace-pre-line">
          {answer.stem}
        </p>
        <div className="leading-body">
          <ReviewedItem review={review} words={words} />
        </div>
      </section>
      {answer.lesson && (
        <div className="mt-3">
          <LessonLink lesson={answer.lesson} />
        </div>
      )}
      <Rating answer={answer} action={action} />
      <div className="mt-6 flex flex-wrap items-center gap-4">{children}</div>
    </div>
  )
}

/** How it went, as the learner says: of one's choice, except of what nobody else can judge. */
function Rating({ answer, action }: { answer: PracticeAnswerView; action: string }) {
  const messages = useMessages(notebookMessages)
  const isWritten = answer.correct === null
  const word = isWritten ? messages.ratingWritten : messages.rating
  if (answer.rating !== null)
    return <p className="mt-5 text-sm text-ink-2">{messages.rated(word(answer.rating))}</p>
  if (answer.ratings.length === 0) return null
  return (
    <Form
      method="post"
      action={action}
      preventScrollReset
      className="mt-5 flex flex-wrap items-center gap-x-3 gap-y-2 border-t pt-3 text-sm"
    >
      <input type="hidden" name="answer" value={answer.id} />
      <span className="text-ink-2">{isWritten ? messages.howWritten : messages.howDidItGo}</span>
      {answer.ratings.map((rating) => (
        <Button key={rating} small name="rating" value={rating}>
          {word(rating)}
        </Button>
      ))}
    </Form>
  )
}
