import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { TitleText } from './title-text.tsx'

/** The title of a page, what it is about in a line, and what can be done with it. */
export function PageTitle({
  note,
  actions,
  large,
  children,
}: {
  note?: ReactNode
  actions?: ReactNode
  /** For pages that open something: the learner's home, a course, a result. */
  large?: boolean
  children: ReactNode
}) {
  return (
    <header className="mb-4 flex flex-wrap items-baseline gap-x-4 gap-y-2">
      <h1 className={classNames('title text-xl', large && 'md:text-2xl')}>
        {typeof children === 'string' ? <TitleText>{children}</TitleText> : children}
      </h1>
      {note && <p className="text-sm text-ink-2">{note}</p>}
      {actions && <div className="chrome ms-auto flex flex-wrap gap-3">{actions}</div>}
    </header>
  )
}
