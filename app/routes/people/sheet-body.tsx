import { useMessages } from '#app/i18n/locale.tsx'
import { peopleMessages } from '#app/i18n/people.ts'
import { Pagination } from '#app/ui/pagination.tsx'
import { SheetCounts } from './sheet-counts.tsx'
import { SheetEmpty } from './sheet-empty.tsx'
import { SheetPeople } from './sheet-people.tsx'
import { SheetTable } from './sheet-table.tsx'
import type { SheetView } from './sheet-view.server.ts'

/** How much there is in each state, and the rows: a table, on a phone a list of people. */
export function SheetBody({ view }: { view: SheetView }) {
  const messages = useMessages(peopleMessages)
  const { lines, before, total, previous, next } = view
  return (
    <>
      <SheetCounts counts={view.counts} filter={view.filter} />
      {lines.length === 0 ? (
        <SheetEmpty conditions={view.conditions} />
      ) : (
        <>
          <SheetTable lines={lines} />
          <SheetPeople lines={lines} />
          <Pagination previous={previous} next={next}>
            {messages.range(before + 1, before + lines.length, total)}
          </Pagination>
        </>
      )}
    </>
  )
}
