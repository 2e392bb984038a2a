import { useMessages } from '#app/i18n/locale.tsx'
import { teachImportMessages } from '#app/i18n/teach-import.ts'
import { State, type StateKind } from '#app/ui/state.tsx'
import type { EntryRow } from './entry-row.server.ts'

const kinds: Record<EntryRow['group'], StateKind> = {
  refused: 'overdue',
  unfit: 'not-passed',
  revised: 'in-progress',
  repeated: 'expiring',
  new: 'due',
  unchanged: 'done',
  stray: 'overdue',
  skipped: 'waived',
}

/** What importing does with an entry: shape, word, then colour. */
export function GroupMark({ group }: Pick<EntryRow, 'group'>) {
  const messages = useMessages(teachImportMessages)
  return <State kind={kinds[group]}>{messages.group(group)}</State>
}
