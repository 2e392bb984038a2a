import type { ReactNode } from 'react'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { otherLocale } from '#app/i18n/messages.ts'
import { teachMessages } from '#app/i18n/teach.ts'
import { Flash } from '#app/ui/flash.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { TitleText } from '#app/ui/title-text.tsx'
import type { TextPair } from '../languages/text-pair.ts'
import { EditionLine } from './edition-line.tsx'
import type { ShelfHeading } from './shelf-heading.server.ts'
import { ShelfMark } from './shelf-mark.tsx'

/** The titles of a course, bank or exam in both languages, what it is about, and where it stands. */
export function ShelfHead({
  title,
  summary,
  cover,
  actions,
  state,
  edition,
}: Omit<ShelfHeading, 'slug'> & {
  summary?: TextPair | null
  cover?: ReactNode
  /** What can be done with it. */
  actions?: ReactNode
}) {
  const messages = useMessages(teachMessages)
  const other = otherLocale(useLocale())
  const unread = edition ? messages.unreadWhat : messages.unreadNewWhat
  return (
    <header className="mb-6">
      <div className="flex flex-wrap gap-4 md:flex-nowrap md:gap-6">
        {cover}
        <div className="min-w-0">
          <h1 className="title text-xl">
            <TitleText>{title.own}</TitleText>
          </h1>
          {title.other && (
            <p lang={other} className="text-ink-2">
              {title.other}
            </p>
          )}
          <p className="mt-1 flex flex-wrap gap-x-4 text-sm">
            <ShelfMark state={state} />
            <EditionLine edition={edition} />
            {(state === 'changed' || state === 'new') && (
              <TextLink to="/teach/publish">{messages.seePending}</TextLink>
            )}
          </p>
        </div>
        {actions && <div className="chrome ms-auto flex flex-wrap gap-3 self-start">{actions}</div>}
      </div>
      {summary && (
        <div className="mt-3 grid gap-x-8 gap-y-2 text-sm text-ink-2 xl:grid-cols-2">
          <p>{summary.own}</p>
          {summary.other && <p lang={other}>{summary.other}</p>}
        </div>
      )}
      {state === 'imported' && <p className="mt-3 text-sm text-ink-2">{messages.importedWhat}</p>}
      {state === 'kept' && (
        <div className="mt-4">
          <Flash kind="note">{messages.keptWhat}</Flash>
        </div>
      )}
      {(state === 'absent' || state === 'unread') && (
        <div className="mt-4">
          <Flash kind={state === 'absent' ? 'note' : 'problem'}>
            {state === 'absent' ? messages.absentWhat : unread}
          </Flash>
        </div>
      )}
    </header>
  )
}
