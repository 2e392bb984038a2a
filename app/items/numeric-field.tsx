import { useEarlyAnswer, type FieldProps } from './field.ts'

/** A number, and its unit: fixed where there is one, to be chosen where there are several. */
export function NumericField({ item, response, onAnswer, words }: FieldProps<'numeric'>) {
  const attach = useEarlyAnswer(onAnswer)
  const [number = '', unit = ''] = response
  const [only] = item.units
  return (
    <div ref={attach} className="flex flex-wrap items-center gap-3 text-md">
      <input
        name="choice"
        className="control max-w-48"
        aria-label={words.number}
        inputMode="decimal"
        maxLength={100}
        autoComplete="off"
        value={number}
        onChange={({ target }) => onAnswer([target.value, unit])}
      />
      {item.units.length === 1 && <span>{only!.text}</span>}
      {item.units.length > 1 && (
        <select
          name="choice"
          className="control max-w-48"
          aria-label={words.unit}
          value={unit}
          onChange={({ target }) => onAnswer([number, target.value])}
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
  )
}
