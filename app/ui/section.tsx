import { useId, type ReactNode } from 'react'

/** A part of a page under its heading and an ink line; `aside` stands at the right of the heading. */
export function Section({
  title,
  aside,
  level: Heading = 'h2',
  children,
}: {
  title: ReactNode
  aside?: ReactNode
  level?: 'h2' | 'h3'
  children: ReactNode
}) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId}>
      <header className="flex items-baseline justify-between gap-3 border-b border-ink pb-2">
        <Heading id={titleId} className="title text-lg">
          {title}
        </Heading>
        {aside && <div className="text-sm">{aside}</div>}
      </header>
      {children}
    </section>
  )
}
