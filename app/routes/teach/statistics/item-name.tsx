import { useMessages } from '#app/i18n/locale.tsx'
import { teachStatisticsMessages } from '#app/i18n/teach-statistics.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import { filteredPath } from '../banks/bank-path.ts'
import type { ItemFiguresView } from './item-figures.server.ts'

/** Which item it is, with the way to it in its bank, and whether it says something else by now. */
export function ItemName({ view: { item } }: { view: ItemFiguresView }) {
  const messages = useMessages(teachStatisticsMessages)
  return (
    <>
      <p className="flex flex-wrap gap-x-3 text-sm">
        {item.bank ? (
          <TextLink to={`/teach/banks/${item.bank}${filteredPath({ text: item.id })}`}>
            <span className="font-code">{item.id}</span>
          </TextLink>
        ) : (
          <span className="font-code">{item.id}</span>
        )}
        {!item.bank ? (
          <span className="text-ink-3">{messages.notInBank}</span>
        ) : (
          !item.inForce && <span className="text-ink-3">{messages.earlierRevision}</span>
        )}
      </p>
      <p className="line-clamp-2 text-sm text-ink-2">{item.stem}</p>
    </>
  )
}
