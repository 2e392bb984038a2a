import type { ReactNode } from 'react'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { PendingNotice } from './pending-notice.tsx'
import type { Pending } from './pending.server.ts'

/** The page that lists all courses, banks or exams, and says what waits to be published. */
export function ShelfList({
  title,
  note,
  empty,
  pending,
  folder,
  actions,
  children,
}: {
  title: string
  note: string
  /** What to say when there is nothing. */
  empty: string | false
  pending: Pending
  /** Where the files are. */
  folder: string
  /** What can be done besides publishing. */
  actions?: ReactNode
  children: ReactNode
}) {
  const messages = useMessages(teachMessages)
  return (
    <Page crumbs={[{ label: title }]}>
      <PageTitle note={note} actions={actions}>
        {title}
      </PageTitle>
      <PendingNotice pending={pending} />
      {empty ? (
        <EmptyState title={empty}>{messages.nothingWhat(folder)}</EmptyState>
      ) : (
        <>
          <WuRule />
          <ul className="-mx-4 bg-sheet md:mx-0">{children}</ul>
        </>
      )}
    </Page>
  )
}
