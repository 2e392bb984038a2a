import { useMessages } from '#app/i18n/locale.tsx'
import { teachGradingMessages } from '#app/i18n/teach-grading.ts'
import { Field } from '#app/ui/field.tsx'
import type { CriterionView } from './answer-view.server.ts'

/** Criteria of more points than this are filled in, not chosen: one key gives one digit. */
const MOST_CHOSEN = 9

/** The points for one criterion: one of a row, or a number to fill in, with what some of them look like. */
export function MarkChoice({
  criterion: { id, text, points, levels },
  given,
}: {
  criterion: CriterionView
  given: string | undefined
}) {
  const messages = useMessages(teachGradingMessages)
  const name = `mark-${id}`
  return (
    <div className="border-b pb-3" data-criterion={id}>
      {points > MOST_CHOSEN ? (
        <Field
          name={name}
          label={<span className="text-md text-ink">{text}</span>}
          note={messages.most(points)}
          inputMode="numeric"
          pattern="[0-9]{1,3}"
          required
          autoComplete="off"
          defaultValue={given}
        />
      ) : (
        <fieldset>
          <legend className="mb-1.5 flex w-full justify-between gap-4">
            <span className="text-md">{text}</span>
            <span className="text-sm whitespace-nowrap text-ink-3">{messages.most(points)}</span>
          </legend>
          <div className="flex flex-wrap gap-1.5">
            {Array.from({ length: points + 1 }, (_, mark) => (
              <label key={mark} className="relative">
                <input
                  type="radio"
                  name={name}
                  value={mark}
                  required
                  defaultChecked={given === String(mark)}
                  className="peer absolute inset-0 size-full cursor-pointer opacity-0"
                />
                <span
                  data-mark={mark}
                  className="grid size-control place-items-center rounded-control border border-edge bg-sheet font-num peer-checked:border-ink peer-checked:bg-ink peer-checked:text-on-ink peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-link"
                >
                  {mark}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {levels.length > 0 && (
        <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-sm text-ink-2">
          {levels.map((level) => (
            <div key={level.points} className="contents">
              <dt className="text-end whitespace-nowrap">{messages.level(level.points)}</dt>
              <dd>{level.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
