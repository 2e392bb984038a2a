import { useEarlyAnswer, type FieldProps } from './field.ts'

/** A list of matches beside each option. */
export function MatchingField({ item, response, onAnswer, words }: FieldProps<'matching'>) {
  const attach = useEarlyAnswer((values) => onAnswer(values.filter(Boolean)))
  const chosen = (id: string) => response.find((pair) => pair.startsWith(`${id}=`)) ?? ''
  return (
    <div ref={attach} className="grid gap-2.5">
      {item.options.map(({ id, text }, at) => (
        <div key={id} className="match">
          <span aria-hidden className="text-ink-3">
            {at + 1}
          </span>
          <span>{text}</span>
          <select
            name="choice"
            className="control"
            aria-label={words.matchOf(text)}
            value={chosen(id)}
            onChange={({ target }) =>
              onAnswer([
                ...response.filter((pair) => pair !== chosen(id)),
                ...(target.value ? [target.value] : []),
              ])
            }
          >
            <option value="">{words.noMatch}</option>
            {item.matches.map((match) => (
              <option key={match.id} value={`${id}=${match.id}`}>
                {match.text}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  )
}
