import { useMessages } from '#app/i18n/locale.tsx'
import { peopleMessages } from '#app/i18n/people.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { sheetPaths } from './sheet-address.ts'
import type { SheetView } from './sheet-view.server.ts'

/** No row at all, or none that matches: then which conditions stand in the way, and the way past each. */
export function SheetEmpty({ conditions }: Pick<SheetView, 'conditions'>) {
  const messages = useMessages(peopleMessages)
  if (conditions.length === 0)
    return <EmptyState title={messages.nothing}>{messages.nothingWhat}</EmptyState>
  return (
    <EmptyState title={messages.nobody}>
      <p>{messages.nobodyWhat(conditions.length)}</p>
      <ul className="mt-3 grid gap-1 text-base">
        {conditions.map(({ term, value, without }) => (
          <li key={term}>
            <TextLink to={without}>{messages.without(term, value)}</TextLink>
          </li>
        ))}
        {conditions.length > 1 && (
          <li>
            <TextLink to={sheetPaths.page}>{messages.clear}</TextLink>
          </li>
        )}
      </ul>
    </EmptyState>
  )
}
