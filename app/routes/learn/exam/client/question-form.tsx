import type { PaperQuestion } from '#app/domain/assessment/attempt-view.ts'
import { useLocation } from '@remix-run/react'
import { examMessages } from '#app/i18n/exam.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { FieldError } from '#app/ui/field-frame.tsx'
import { answerPath, asksToLookAgain } from '../exam-paths.ts'
import { isAnswered } from './places.ts'
import type { QuestionActs } from './question-acts.ts'
import { QuestionAnswer } from './question-answer.tsx'
import { QuestionHead } from './question-head.tsx'
import { QuestionSteps } from './question-steps.tsx'
import type { Sitting } from './sitting.ts'

/**
 * A question as a form: without scripts each of its buttons saves the answer and goes on; with them
 * answers are saved as they are chosen and the buttons only lead the way.
 */
export function QuestionForm({
  sitting,
  place,
  acts,
}: {
  sitting: Sitting
  place: number
  acts: QuestionActs
}) {
  const messages = useMessages(examMessages)
  const { view, state, answer } = sitting
  const question = view.questions[place - 1]!
  const { id } = question
  // Only a plain form can say what has to be settled, and it changes nothing before it is sent.
  const looksAgain = asksToLookAgain(useLocation().search)
  const isLast = place === view.questions.length
  return (
    <form
      method="post"
      action={answerPath(view.id)}
      autoComplete="off"
      className="pt-4 md:pt-10"
      onSubmit={(event) => {
        event.preventDefault()
        acts.go(place + 1)
      }}
    >
      <input type="hidden" name="item" value={id} />
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="was" value={JSON.stringify(view.progress.responses[id] ?? [])} />
      {/* Enter presses the first button of a form, which is to be the one that goes on. */}
      <button
        name="go"
        value={isLast ? 'hand-in' : 'next'}
        tabIndex={-1}
        aria-hidden
        className="sr-only"
      />
      <QuestionHead sitting={sitting} place={place} />
      <QuestionAnswer key={id} sitting={sitting} place={place} />
      <div className="flex min-h-control items-center justify-between gap-4 pt-1 pb-3 text-sm">
        {looksAgain ? (
          <FieldError id="look-again">{messages.lookAgain}</FieldError>
        ) : (
          <noscript>
            <span className="text-ink-2">{messages.buttonSaves}</span>
          </noscript>
        )}
        {question.kind !== 'scenario' && isAnswered(state.responses, id) && (
          <button
            name="go"
            value="clear"
            className="link quiet ms-auto min-h-control whitespace-nowrap"
            onClick={(event) => {
              event.preventDefault()
              answer(id, [])
            }}
          >
            {messages.clear}
          </button>
        )}
      </div>
      <QuestionSteps sitting={sitting} place={place} options={choosable(question)} acts={acts} />
    </form>
  )
}

/** How many options the number keys choose from; none where nothing is chosen from a list. */
function choosable(question: PaperQuestion): number {
  const isChosen = /-choice$|^true-false$/.test(question.kind)
  return isChosen && 'options' in question ? question.options.length : 0
}
