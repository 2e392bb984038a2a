import { useId } from 'react'
import { countWords } from '#app/domain/count-words.ts'
import { useEarlyAnswer, type FieldProps } from './field.ts'

/** A text, with how long it should be and how long it is. */
export function WrittenField({
  item,
  response,
  onAnswer,
  words,
  isLive,
}: FieldProps<'short-answer' | 'essay'>) {
  const adviceId = useId()
  const attach = useEarlyAnswer(onAnswer)
  const [text = ''] = response
  const { length } = item
  return (
    <div ref={attach}>
      <textarea
        name="choice"
        className={item.kind === 'essay' ? 'control lines min-h-80' : 'control lines'}
        aria-label={words.text}
        aria-describedby={adviceId}
        rows={item.kind === 'essay' ? 14 : 6}
        maxLength={20_000}
        value={text}
        onChange={({ target }) => onAnswer([target.value])}
      />
      <p id={adviceId} className="mt-1.5 flex justify-between gap-4 text-sm text-ink-2">
        <span>{length && words.lengthAdvice(length.min ?? null, length.max)}</span>
        {isLive && <span className="whitespace-nowrap">{words.written(countWords(text))}</span>}
      </p>
    </div>
  )
}
