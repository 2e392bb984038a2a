import { useId, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { FieldError } from './field-frame.tsx'

type ChoiceProps = Omit<ComponentPropsWithoutRef<'input'>, 'className' | 'type' | 'children'> & {
  label: ReactNode
  hint?: ReactNode
}

function Choice({ type, label, hint, ...input }: ChoiceProps & { type: 'checkbox' | 'radio' }) {
  const hintId = useId()
  return (
    <label className="flex min-h-control items-center gap-2.5 has-disabled:text-ink-3">
      <input
        {...input}
        type={type}
        aria-describedby={hint ? hintId : input['aria-describedby']}
        className="tick"
      />
      <span>
        {label}
        {hint && (
          <span id={hintId} className="block text-sm text-ink-3">
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}

/** A box to tick, its words beside it; the whole row can be pressed. */
export function Checkbox(props: ChoiceProps) {
  return <Choice {...props} type="checkbox" />
}

/** One of several that exclude each other. */
export function Radio(props: ChoiceProps) {
  return <Choice {...props} type="radio" />
}

/** Choices that answer one question. */
export function Choices({
  legend,
  error,
  children,
}: {
  legend: ReactNode
  error?: string
  children: ReactNode
}) {
  const errorId = useId()
  return (
    <fieldset
      aria-describedby={error ? errorId : undefined}
      aria-invalid={error ? true : undefined}
    >
      <legend className="mb-1 text-sm text-ink-2">{legend}</legend>
      {children}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  )
}
