import { useId, useState } from 'react'
import { readDecimal } from '#app/domain/decimal.ts'
import { FieldError } from '#app/ui/field-frame.tsx'
import { useEarlyAnswer, type FieldProps } from './field.ts'

/** A number, and its unit: fixed where there is one, to be chosen where there are several. */
export function NumericField({ item, response, onAnswer, words }: FieldProps<'numeric'>) {
  const [number = '', unitGiven = ''] = response
  // A unit alone is no answer, and waits here for its number.
  const [unitPicked, setUnitPicked] = useState('')
  const unit = unitGiven || unitPicked
  const give = (text: string, of: string) => {
    setUnitPicked(text === '' ? of : '')
    if (text !== '' || number !== '') onAnswer(text === '' ? [] : [text, of])
  }
  const attach = useEarlyAnswer(([text = '', of = '']) => give(text, of))
  const [only] = item.units
  // Half a number is none yet: that it is none is said once the field is left, until it is one.
  const [isWriting, setWriting] = useState(false)
  const isWrong = !isWriting && number.trim() !== '' && !readDecimal(number)
  const errorId = useId()
  return (
    <div>
      <div ref={attach} className="flex flex-wrap items-center gap-3 text-md">
        <input
          name="choice"
          className="control max-w-48"
          aria-label={words.number}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? errorId : undefined}
          inputMode="decimal"
          maxLength={100}
          autoComplete="off"
          value={number}
          onChange={({ target }) => {
            setWriting(!isWrong || readDecimal(target.value) !== null)
            give(target.value, unit)
          }}
          onBlur={() => setWriting(false)}
        />
        {item.units.length === 1 && <span>{only!.text}</span>}
        {item.units.length > 1 && (
          <select
            name="choice"
            className="control max-w-48"
            aria-label={words.unit}
            value={unit}
            onChange={({ target }) => give(number, target.value)}
          >
            <option value="">{words.noUnit}</option>
            {item.units.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </select>
        )}
      </div>
      <div role="status">{isWrong && <FieldError id={errorId}>{words.notNumber}</FieldError>}</div>
    </div>
  )
}
