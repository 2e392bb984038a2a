import { useMessages } from '#app/i18n/locale.tsx'
import { teachPublishMessages } from '#app/i18n/teach-publish.ts'
import type { NextBank } from './publication.server.ts'

/** How many ids are named before the rest is only counted. */
const mostNamed = 12

/** What the next edition of a bank changes, other keys above all. */
export function BankChanges({ bank: { change, items, rekeyed } }: { bank: NextBank }) {
  const messages = useMessages(teachPublishMessages)
  if (!change) return <li>{messages.newBank(items)}</li>
  const { added, removed, changed } = change.items
  return (
    <>
      {change.details && <li>{messages.bankDetails}</li>}
      <Ids label={messages.itemsAdded(added.length)} ids={added} />
      <Ids label={messages.itemsRemoved(removed.length)} ids={removed} />
      <Ids label={messages.itemsChanged(changed.length)} ids={changed} />
      <Ids label={messages.itemsRekeyed(rekeyed.length)} ids={rekeyed} />
    </>
  )
}

function Ids({ label, ids }: { label: string; ids: readonly string[] }) {
  const messages = useMessages(teachPublishMessages)
  if (ids.length === 0) return null
  const more = ids.length - mostNamed
  return (
    <li>
      {label} <span className="font-code text-xs">{ids.slice(0, mostNamed).join(' ')}</span>
      {more > 0 && ` ${messages.andMore(more)}`}
    </li>
  )
}
