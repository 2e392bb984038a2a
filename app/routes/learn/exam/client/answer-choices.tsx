import { useRef } from 'react'
import type { PaperQuestion } from '#app/domain/assessment/attempt-view.ts'
import { stemParts } from '#app/domain/catalog/stem.ts'
import { examMessages } from '#app/i18n/exam.ts'
import { useMessages } from '#app/i18n/locale.tsx'

/** The question and what can be chosen. */
export function AnswerChoices({
  question,
  chosen,
  choose,
}: {
  question: PaperQuestion
  chosen: readonly string[]
  choose: (choice: readonly string[]) => void
}) {
  const messages = useMessages(examMessages)
  const attach = useEarlyChoice(chosen, choose)
  const isMultiple = question.kind === 'multiple-choice'
  const stem = stemParts(question.stem)
  return (
    <fieldset ref={attach} className="grid gap-2.5">
      <legend className="mb-5 pt-3.5 max-md:mb-3.5 md:pt-5">
        {stem.situation && (
          <span className="mb-3 block max-w-measure text-md leading-prose md:text-[1.0625rem]">
            {stem.situation}
          </span>
        )}
        <span className="block text-[1.0625rem] leading-body font-strong md:text-[1.1875rem]">
          {stem.question}
        </span>
      </legend>
      {question.options.map(({ id, text }, at) => (
        <label key={id} className="answer">
          <input
            type={isMultiple ? 'checkbox' : 'radio'}
            name="choice"
            value={id}
            checked={chosen.includes(id)}
            onChange={() => choose(isMultiple ? toggled(chosen, id) : [id])}
          />
          <span aria-hidden className="number">
            {at + 1}
          </span>
          <span>
            {question.kind === 'true-false' ? messages[id === 'true' ? 'true' : 'false'] : text}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function toggled(chosen: readonly string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]
}

/** Takes over what was chosen before scripts were there to hear of it. */
function useEarlyChoice(
  chosen: readonly string[],
  choose: (choice: readonly string[]) => void,
): (fieldset: HTMLFieldSetElement | null) => void {
  const isTaken = useRef(false)
  return (fieldset) => {
    if (!fieldset || isTaken.current) return
    isTaken.current = true
    const inputs = fieldset.querySelectorAll<HTMLInputElement>('input:checked')
    const early = [...inputs].map(({ value }) => value)
    if (early.toSorted().join(' ') !== chosen.toSorted().join(' ')) choose(early)
  }
}
