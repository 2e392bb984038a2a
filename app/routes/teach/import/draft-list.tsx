import { useMessages } from '#app/i18n/locale.tsx'
import { teachImportMessages } from '#app/i18n/teach-import.ts'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { Moment } from '#app/ui/time.tsx'
import type { DraftLine } from './draft-lines.server.ts'
import { draftPath } from './import-paths.ts'

/** The imports that their trainer has begun and not finished; nothing when there are none. */
export function DraftList({ drafts }: { drafts: readonly DraftLine[] }) {
  const messages = useMessages(teachImportMessages)
  if (drafts.length === 0) return null
  return (
    <Section title={messages.drafts}>
      <p className="py-2 text-sm text-ink-2">{messages.draftsWhat}</p>
      <ul>
        {drafts.map(({ id, name, bank, at }) => (
          <li key={id} className="flex flex-wrap gap-x-4 gap-y-1 border-t py-2.5 text-sm">
            <TextLink to={draftPath(id)}>{name || bank || messages.pasted}</TextLink>
            {name && bank && <span className="text-ink-2">{bank}</span>}
            <span className="text-ink-3 md:ms-auto">
              {messages.changed} <Moment at={at} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
