import { useId, type ReactNode } from 'react'

/** A part of a page under its heading and an ink line; `aside` stands at the right of the heading. */
export function Section({
  title,
  aside,
  children,
}: {
  title: ReactNode
  aside?: ReactNode
  children: ReactNode
}) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId}>
      <header className="flex items-baseline justify-between gap-3 border-b border-ink pb-2">
        <h2 id={titleId} className="title text-lg">
          {title}
        </h2>
        {aside && <div className="text-sm">{aside}</div>}
      </header>
      {children}
    </section>
  )
}
