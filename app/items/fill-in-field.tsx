import { Fragment } from 'react'
import { stemSegments } from '#app/domain/catalog/stem.ts'
import { useEarlyAnswer, type FieldProps } from './field.ts'

/** The stem itself, a line to write on in the place of each blank. */
export function FillInField({ item, response, onAnswer, words }: FieldProps<'fill-in'>) {
  const attach = useEarlyAnswer(onAnswer)
  const given = Array.from({ length: item.blankCount }, (_, at) => response[at] ?? '')
  const segments = stemSegments(item.stem)
  return (
    <p ref={attach} className="max-w-measure text-md leading-loose">
      {segments.map((segment, at) => (
        <Fragment key={at}>
          {segment}
          {at < item.blankCount && (
            <input
              name="choice"
              className="blank"
              aria-label={words.blank(at + 1)}
              value={given[at]}
              size={Math.max(8, Math.min(24, given[at]!.length * 2))}
              maxLength={500}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              onChange={({ target }) => onAnswer(given.with(at, target.value))}
            />
          )}
        </Fragment>
      ))}
    </p>
  )
}
