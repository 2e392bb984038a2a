import type { ComponentPropsWithoutRef } from 'react'
import { FieldFrame, type Labelled } from './field-frame.tsx'

/** A line to fill in. */
export function Field({
  label,
  hint,
  error,
  note,
  ...input
}: Labelled & Omit<ComponentPropsWithoutRef<'input'>, 'className'>) {
  return (
    <FieldFrame id={input.id} label={label} hint={hint} error={error} note={note}>
      {(tied) => <input {...input} {...tied} className="control" />}
    </FieldFrame>
  )
}

/** Several lines to fill in. */
export function TextArea({
  label,
  hint,
  error,
  note,
  ...area
}: Labelled & Omit<ComponentPropsWithoutRef<'textarea'>, 'className'>) {
  return (
    <FieldFrame id={area.id} label={label} hint={hint} error={error} note={note}>
      {(tied) => <textarea rows={5} {...area} {...tied} className="control lines" />}
    </FieldFrame>
  )
}

/** One of a list, in the browser's own control. */
export function Select({
  label,
  hint,
  error,
  note,
  options,
  ...select
}: Labelled &
  Omit<ComponentPropsWithoutRef<'select'>, 'className' | 'children'> & {
    options: readonly { value: string; label: string }[]
  }) {
  return (
    <FieldFrame id={select.id} label={label} hint={hint} error={error} note={note}>
      {(tied) => (
        <select {...select} {...tied} className="control">
          {options.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}
