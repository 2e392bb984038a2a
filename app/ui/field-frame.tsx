import { useId, type ReactNode } from 'react'
import { Glyph } from './glyph.tsx'

/** What every field has around its control. */
export type Labelled = {
  label: ReactNode
  hint?: ReactNode
  /** A sentence: what is wrong and what to do. */
  error?: string
  /** Beside the label, such as "optional". */
  note?: string
}

type Tied = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** Label above, hint and error below, all tied to the control that `children` makes. */
export function FieldFrame({
  id: givenId,
  label,
  hint,
  error,
  note,
  children,
}: Labelled & { id?: string; children: (tied: Tied) => ReactNode }) {
  const ownId = useId()
  const id = givenId ?? ownId
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div>
      <label htmlFor={id} className="mb-1 flex justify-between gap-4 text-sm text-ink-2">
        {label}
        {note && <span className="text-ink-3">{note}</span>}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-ink-3">
          {hint}
        </p>
      )}
    </div>
  )
}

/** ▲ and a sentence, below what it is about. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1 flex items-baseline gap-1.5 text-sm text-late">
      <Glyph name="overdue" />
      {children}
    </p>
  )
}
