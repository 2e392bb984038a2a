import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useMessages } from '#app/i18n/locale.tsx'
import { partMessages } from '#app/i18n/parts.ts'

/** Through a long list page by page. Without an address there is no page on that side. */
export function Pagination({
  previous,
  next,
  children,
}: {
  previous?: string
  next?: string
  /** What is shown of how much: "第 1–24 人，共 186 人". */
  children?: ReactNode
}) {
  const messages = useMessages(partMessages)
  return (
    <nav
      aria-label={messages.pages}
      className="chrome mt-3 flex flex-wrap justify-end gap-x-4 text-sm text-ink-2"
    >
      {children && <p>{children}</p>}
      {previous && (
        <Link to={previous} rel="prev" className="link">
          {messages.previousPage}
        </Link>
      )}
      {next && (
        <Link to={next} rel="next" className="link">
          {messages.nextPage}
        </Link>
      )}
    </nav>
  )
}
