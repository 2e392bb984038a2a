import type { ReactNode } from 'react'

/**
 * The form that says what of a list to see. On a phone it is folded, so that the list comes first, behind a
 * line that says what is asked for; paper has that line alone.
 */
export function Filters({
  label,
  asked,
  open,
  children,
}: {
  label: string
  /** What is asked for, condition by condition. */
  asked: readonly string[]
  /** Something in it has to be put right first. */
  open?: boolean
  /** The form. */
  children: ReactNode
}) {
  return (
    <div className="filters in-row">
      <details open={open} className="md:hidden print:block">
        <summary className="py-3 text-sm">
          {label}
          {asked.map((condition) => (
            <span key={condition} className="ms-3 inline-block text-ink-2">
              {condition}
            </span>
          ))}
        </summary>
      </details>
      {children}
    </div>
  )
}
