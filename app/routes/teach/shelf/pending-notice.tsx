import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { Flash } from '#app/ui/flash.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { Pending } from './pending.server.ts'

/** What waits to be published, or keeps everything from being published; nothing when all is said. */
export function PendingNotice({ pending: { changes, errors } }: { pending: Pending }) {
  const messages = useMessages(teachMessages)
  if (changes + errors === 0) return null
  return (
    <div className="mb-4">
      <Flash kind={errors > 0 ? 'problem' : 'note'}>
        {errors > 0 ? messages.pendingErrors(errors) : messages.pendingChanges(changes)}{' '}
        <TextLink to="/teach/publish">
          {errors > 0 ? messages.seeErrors : messages.seePending}
        </TextLink>
      </Flash>
    </div>
  )
}
