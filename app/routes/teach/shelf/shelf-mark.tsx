import type { ShelfState } from '#app/domain/catalog/shelf-state.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { State, type StateKind } from '#app/ui/state.tsx'

const kinds: Record<ShelfState, StateKind> = {
  published: 'done',
  changed: 'in-progress',
  new: 'due',
  absent: 'not-assigned',
  imported: 'done',
  kept: 'expiring',
  unread: 'overdue',
}

/** Where a course, bank, exam or item stands against what is published. */
export function ShelfMark({ state, quiet }: { state: ShelfState; quiet?: boolean }) {
  const messages = useMessages(teachMessages)
  return (
    <State kind={kinds[state]} quiet={quiet}>
      {messages.state(state)}
    </State>
  )
}
