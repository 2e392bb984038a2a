import type { ReactNode } from 'react'

/** The title of a page, what it is about in a line, and what can be done with it. */
export function PageTitle({
  note,
  actions,
  children,
}: {
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <header className="mb-4 flex flex-wrap items-baseline gap-x-4 gap-y-2">
      <h1 className="title text-xl">{children}</h1>
      {note && <p className="text-sm text-ink-2">{note}</p>}
      {actions && <div className="chrome ms-auto flex flex-wrap gap-3">{actions}</div>}
    </header>
  )
}
