import { useState } from 'react'
import type { PublicOption } from '#app/domain/catalog/public-item.ts'
import { Button } from '#app/ui/button.tsx'
import { Glyph } from '#app/ui/glyph.tsx'
import type { FieldProps } from './field.ts'

/** Options to be moved up and down; without scripts each says its place. */
export function OrderingField(props: FieldProps<'ordering'>) {
  return props.isLive ? <Movable {...props} /> : <Places {...props} />
}

function Movable({ item, response, onAnswer, words }: FieldProps<'ordering'>) {
  const [told, setTold] = useState('')
  const options = arranged(item.options, response)
  const move = (from: number, to: number) => {
    const ids = options.map(({ id }) => id)
    const [id] = ids.splice(from, 1)
    ids.splice(to, 0, id!)
    setTold(words.movedTo(options[from]!.text, to + 1))
    onAnswer(ids)
  }
  return (
    <div>
      <ol className="grid gap-2" aria-label={words.order}>
        {options.map(({ id, text }, at) => (
          <li key={id} className="placed" data-answered={response.length > 0 || undefined}>
            <span className="place">{at + 1}</span>
            <span>{text}</span>
            <button
              type="button"
              aria-label={words.up(text)}
              disabled={at === 0}
              onClick={() => move(at, at - 1)}
            >
              <Glyph name="up" />
            </button>
            <button
              type="button"
              aria-label={words.down(text)}
              disabled={at === options.length - 1}
              onClick={() => move(at, at + 1)}
            >
              <Glyph name="down" />
            </button>
            <input type="hidden" name="choice" value={response.length > 0 ? id : `:${id}`} />
          </li>
        ))}
      </ol>
      <div className="mt-3 min-h-control text-sm text-ink-2">
        {response.length > 0 ? (
          words.ordered
        ) : (
          <Button type="button" onClick={() => onAnswer(options.map(({ id }) => id))}>
            {words.keepOrder}
          </Button>
        )}
      </div>
      <p role="status" className="sr-only">
        {told}
      </p>
    </div>
  )
}

function Places({ item, response, words }: FieldProps<'ordering'>) {
  return (
    <ol className="grid gap-2">
      {arranged(item.options, response).map(({ id, text }, at) => (
        <li key={id} className="placed">
          <select
            name="choice"
            className="control"
            aria-label={words.placeOf(text)}
            defaultValue={response.length > 0 ? `${at + 1}:${id}` : `:${id}`}
          >
            <option value={`:${id}`}>{words.noPlace}</option>
            {item.options.map((_, place) => (
              <option key={place} value={`${place + 1}:${id}`}>
                {place + 1}
              </option>
            ))}
          </select>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  )
}

/** In the order they were put into, or as they were dealt. */
function arranged(options: readonly PublicOption[], response: readonly string[]): PublicOption[] {
  if (response.length === 0) return [...options]
  return response.flatMap((id) => options.find((option) => option.id === id) ?? [])
}
