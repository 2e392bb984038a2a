import { useEarlyAnswer, type FieldProps } from './field.ts'

/** Options to choose from, one or several; each as a card, the whole of which can be pressed. */
export function ChoiceField({
  item,
  response,
  onAnswer,
  words,
}: FieldProps<'single-choice' | 'multiple-choice' | 'true-false'>) {
  const attach = useEarlyAnswer(onAnswer)
  const isMultiple = item.kind === 'multiple-choice'
  return (
    <div ref={attach} className="grid gap-2.5">
      {item.options.map(({ id, text }, at) => (
        <label key={id} className="answer">
          <input
            type={isMultiple ? 'checkbox' : 'radio'}
            name="choice"
            value={id}
            checked={response.includes(id)}
            onChange={() => onAnswer(isMultiple ? toggled(response, id) : [id])}
          />
          <span aria-hidden className="number">
            {at + 1}
          </span>
          <span>{item.kind === 'true-false' ? words.truth(id) : text}</span>
        </label>
      ))}
    </div>
  )
}

function toggled(chosen: readonly string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]
}
