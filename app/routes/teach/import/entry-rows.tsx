import { useMessages } from '#app/i18n/locale.tsx'
import { teachImportMessages } from '#app/i18n/teach-import.ts'
import { teachBankMessages } from '#app/i18n/teach-banks.ts'
import type { Locale } from '#app/domain/locale.ts'
import { Button } from '#app/ui/button.tsx'
import { Section } from '#app/ui/section.tsx'
import type { EntryRow } from './entry-row.server.ts'
import { EntryItem } from './entry-item.tsx'

type View = {
  rows: EntryRow[]
  settings: { locale: Locale }
  counts: Record<string, number>
  page: number
  pages: number
  from: number
}

/** One page of the entries of an import. Turning the page sends the form, so that nothing typed is lost. */
export function EntryRows({ view }: { view: View }) {
  const messages = useMessages(teachImportMessages)
  const words = useMessages(teachBankMessages)
  const { rows, page, pages, from, settings } = view
  const all = Object.values(view.counts).reduce((sum, count) => sum + count, 0)
  return (
    <Section title={words.items} aside={messages.shown(from, from + rows.length - 1, all)}>
      <input type="hidden" name="page" value={page} />
      <ol className="-mx-4 bg-sheet md:mx-0">
        {rows.map((row) => (
          <EntryItem key={row.key} row={row} locale={settings.locale} />
        ))}
      </ol>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button type="submit" name="do" value="save">
          {messages.save}
        </Button>
        {page > 1 && (
          <Button type="submit" name="to" value={page - 1} kind="bare">
            {messages.previous}
          </Button>
        )}
        {page < pages && (
          <Button type="submit" name="to" value={page + 1} kind="bare">
            {messages.next}
          </Button>
        )}
      </div>
    </Section>
  )
}
