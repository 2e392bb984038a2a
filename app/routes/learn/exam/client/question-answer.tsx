import { stemParts } from '#app/domain/catalog/stem.ts'
import { itemMessages } from '#app/i18n/items.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { AnswerField } from '#app/items/answer-field.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { useSettling } from './settling.ts'
import type { Sitting } from './sitting.ts'

/** The question and the controls to answer it with. */
export function QuestionAnswer({ sitting, place }: { sitting: Sitting; place: number }) {
  const words = useMessages(itemMessages)
  const isLive = useHydrated()
  const question = sitting.view.questions[place - 1]!
  const { response, onAnswer } = useSettling(sitting, question)
  const path = sitting.paths[question.id]
  const item = question.kind === 'scenario' && path ? { ...question, path } : question
  const stem = stemParts(question.stem)
  // The stem of a text with blanks is the field itself.
  const isField = question.kind === 'fill-in'
  return (
    <fieldset>
      <legend className={isField ? 'sr-only' : 'mb-5 pt-3.5 max-md:mb-3.5 md:pt-5'}>
        {isField && words.asks(question.kind)}
        {!isField && stem.situation && (
          <span className="mb-3 block max-w-measure text-md leading-prose md:text-[1.0625rem]">
            {stem.situation}
          </span>
        )}
        {!isField && (
          <span className="block text-[1.0625rem] leading-body font-strong whitespace-pre-line md:text-[1.1875rem]">
            {stem.question}
          </span>
        )}
      </legend>
      <div className={isField ? 'pt-5' : undefined}>
        <AnswerField
          item={item}
          response={response}
          onAnswer={onAnswer}
          words={words}
          isLive={isLive}
        />
      </div>
    </fieldset>
  )
}
