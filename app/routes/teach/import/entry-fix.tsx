import { useMessages } from '#app/i18n/locale.tsx'
import { teachImportMessages } from '#app/i18n/teach-import.ts'
import { TextArea } from '#app/ui/field.tsx'
import type { EntryRow } from './entry-row.server.ts'

/** The text of an entry to be put right: open where it was not understood, folded where it was. */
export function EntryFix({ row: { key, line, group, text, mark } }: { row: EntryRow }) {
  const messages = useMessages(teachImportMessages)
  if (text === null) return <p className="mt-2 text-sm text-ink-3">{messages.notEditable}</p>
  const area = (
    <div className="mt-2 max-w-text">
      <input type="hidden" name={`mark-${key}`} value={mark} />
      <TextArea
        name={`text-${key}`}
        label={messages.fixLabel(line)}
        hint={messages.fixWhat}
        defaultValue={text}
        rows={Math.min(16, Math.max(4, text.split('\n').length + 1))}
        spellCheck={false}
      />
    </div>
  )
  if (group === 'refused' || group === 'stray') return area
  return (
    <details className="mt-2">
      <summary className="inline-block py-1 text-sm text-link">{messages.fix}</summary>
      {area}
    </details>
  )
}
