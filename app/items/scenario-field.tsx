import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { FieldProps } from './field.ts'

/** The conversation so far and, at its end, what can be answered; an answer given stays. */
export function ScenarioField({ item, response, onAnswer, words, isLive }: FieldProps<'scenario'>) {
  const [picked, setPicked] = useState<string | null>(null)
  const current = item.path.find(({ chosen }) => chosen === null)
  const taken = item.path.filter(({ chosen }) => chosen !== null)
  const isWaiting = response.length > taken.length
  return (
    <div className="grid gap-4">
      {response.map((entry) => (
        <input key={entry} type="hidden" name="choice" value={entry} />
      ))}
      {taken.map(({ id, text, options, chosen }, at) => (
        <div key={id} className="border-s-2 border-rule-mid ps-4">
          <p className="text-xs text-ink-3">{words.stepOf(at + 1)}</p>
          <p className="leading-body">{text}</p>
          <p className="mt-1.5 text-ink-2">
            {words.yourReply}
            {'\u2003'}
            <b className="font-strong text-ink">
              {options.find((option) => option.id === chosen)?.text}
            </b>
          </p>
        </div>
      ))}
      {isWaiting && <p role="status">{words.comesNext}</p>}
      {!isWaiting && !current && <p role="status">{words.conversationOver}</p>}
      {!isWaiting && current && (
        <fieldset key={current.id} className="grid gap-2.5">
          <legend className="mb-3 max-w-measure text-md leading-prose">{current.text}</legend>
          {current.options.map(({ id, text }, at) => (
            <label key={id} className="answer">
              <input
                type="radio"
                name="choice"
                value={`${current.id}:${id}`}
                checked={isLive ? picked === `${current.id}:${id}` : undefined}
                onChange={({ target }) => setPicked(target.value)}
              />
              <span aria-hidden className="number">
                {at + 1}
              </span>
              <span>{text}</span>
            </label>
          ))}
          {isLive && (
            <div>
              <Button
                type="button"
                disabled={!picked?.startsWith(`${current.id}:`)}
                onClick={() => picked && onAnswer([...response, picked])}
              >
                {words.commit}
              </Button>
            </div>
          )}
        </fieldset>
      )}
    </div>
  )
}
