import type { ReactNode } from 'react'

/** Where there is nothing yet: what will be here, and what can be done meanwhile. */
export function EmptyState({
  title,
  actions,
  children,
}: {
  title: string
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="grid max-w-text gap-6 py-6 md:grid-cols-[auto_1fr] md:gap-8">
      <svg viewBox="0 0 96 132" aria-hidden className="w-16 fill-none stroke-edge md:w-24">
        <path strokeDasharray="3 3" d="M.5 .5h95v131H.5zM12.5 12.5h30v64h-30zM84.5 .5v131" />
      </svg>
      <div>
        <h2 className="title text-xl">{title}</h2>
        <div className="mt-2.5 max-w-measure text-md leading-prose">{children}</div>
        {actions && <div className="mt-6 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  )
}
