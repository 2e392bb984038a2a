import { useMessages } from '#app/i18n/locale.tsx'
import { peopleMessages } from '#app/i18n/people.ts'
import { State } from '#app/ui/state.tsx'
import type { SheetLine } from './sheet-view.server.ts'

/** Where a row stands: the overdue by how many days, the done quietly, as most are. */
export function SheetState({ line: { state, daysLate } }: { line: SheetLine }) {
  const messages = useMessages(peopleMessages)
  if (state === 'overdue' && daysLate !== null)
    return (
      <State kind="overdue" wash>
        {messages.overdueBy(daysLate)}
      </State>
    )
  return <State kind={state} quiet={state === 'done'} />
}
