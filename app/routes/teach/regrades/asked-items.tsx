import { itemMessages } from '#app/i18n/items.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachRegradeMessages } from '#app/i18n/teach-regrades.ts'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { AskedItemView } from './regrades-view.server.ts'

/** Every item revision that an exam asks or asked, each with the way to put it right. */
export function AskedItems({ exam, items }: { exam: string; items: readonly AskedItemView[] }) {
  const messages = useMessages(teachRegradeMessages)
  const words = useMessages(itemMessages)
  return (
    <Section title={messages.items}>
      <ul>
        {items.map(({ id, hash, kind, stem, editions }) => (
          <li key={hash} className="border-b py-2.5">
            <p className="flex flex-wrap gap-x-4 text-sm text-ink-2">
              <span className="font-code">{id}</span>
              <span>{words.kind(kind)}</span>
              <span>{messages.editions(editions)}</span>
            </p>
            <div className="flex items-baseline justify-between gap-4">
              <p className="min-w-0 wrap-anywhere">{stem}</p>
              <span className="shrink-0">
                <TextLink
                  to={`/teach/exams/${exam}/regrades/${hash}`}
                  aria-label={`${messages.putRight} ${id}`}
                >
                  {messages.putRight}
                </TextLink>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
