import type { ReactNode } from 'react'
import { commonMessages } from '#app/i18n/common.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Mark } from './mark.tsx'
import { SkipLink } from './skip-link.tsx'

/** A frame without ways out, for an exam: what it is, the time, what is saved; nothing else. */
export function BareFrame({
  title,
  centre,
  status,
  notice,
  children,
}: {
  title: ReactNode
  centre?: ReactNode
  status?: ReactNode
  /** Right under the head, as wide as the page. */
  notice?: ReactNode
  children: ReactNode
}) {
  const { product } = useMessages(commonMessages)
  return (
    <>
      <SkipLink />
      <header className="chrome flex h-14 items-center justify-between gap-4 border-b-3 border-double border-ink bg-sheet px-4 md:h-16 md:px-8">
        <div className="flex min-w-0 items-center gap-3.5 md:flex-1">
          <Mark size={26} label={product} />
          <div className="truncate font-strong">{title}</div>
        </div>
        {centre}
        <div className="flex shrink-0 justify-end text-sm whitespace-nowrap text-ink-3 md:flex-1">
          {status}
        </div>
      </header>
      {notice}
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
    </>
  )
}
