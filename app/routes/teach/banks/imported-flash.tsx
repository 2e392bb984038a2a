import { useMessages } from '#app/i18n/locale.tsx'
import { teachImportMessages } from '#app/i18n/teach-import.ts'
import { Flash } from '#app/ui/flash.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { Imported } from './imported.ts'

/** What an import has just done to this bank, and the way back to what it has left. */
export function ImportedFlash({ imported }: { imported: Imported | null }) {
  const messages = useMessages(teachImportMessages)
  if (!imported) return null
  const { added, revised, left, draft } = imported
  const isUnchanged = added + revised === 0
  return (
    <div className="mb-4">
      <Flash kind={isUnchanged ? 'note' : 'done'}>
        {isUnchanged ? messages.unchanged : messages.imported(added, revised)}
        {left > 0 && draft !== null && (
          <>
            {' '}
            {messages.leftOver(left)}
            <TextLink to={`/teach/banks/import/${encodeURIComponent(draft)}`}>
              {messages.goOn}
            </TextLink>
          </>
        )}
      </Flash>
    </div>
  )
}
