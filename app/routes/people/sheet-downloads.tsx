import { useMessages } from '#app/i18n/locale.tsx'
import { MOST_WORKBOOK_ROWS } from '#app/domain/training/sheet-limit.ts'
import { peopleMessages } from '#app/i18n/people.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import type { SheetView } from './sheet-view.server.ts'

/** The sheet to take away, as it is filtered; what cannot be had says why. */
export function SheetDownloads({ view }: { view: Pick<SheetView, 'csv' | 'xlsx' | 'total'> }) {
  const messages = useMessages(peopleMessages)
  return (
    <>
      <ButtonLink to={view.csv} reloadDocument download small>
        {messages.exportCsv}
      </ButtonLink>
      {view.xlsx ? (
        <ButtonLink to={view.xlsx} reloadDocument download small>
          {messages.exportXlsx}
        </ButtonLink>
      ) : (
        <Button small unavailable={messages.tooLong(view.total, MOST_WORKBOOK_ROWS)}>
          {messages.exportXlsx}
        </Button>
      )}
    </>
  )
}
