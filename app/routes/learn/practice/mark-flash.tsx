import { Form } from '@remix-run/react'
import { useMessages } from '#app/i18n/locale.tsx'
import { notebookMessages } from '#app/i18n/notebook.ts'
import { Flash } from '#app/ui/flash.tsx'

/** What a word on an item did, and the way to take it back. */
export function MarkFlash({
  said,
  item,
  action,
}: {
  said: string | null
  item: string | null
  action: string
}) {
  const messages = useMessages(notebookMessages)
  if (said === 'gone') return <Flash kind="problem">{messages.gone}</Flash>
  if (said === 'back') return <Flash kind="done">{messages.backDone}</Flash>
  if (said === 'later') return <Flash kind="done">{messages.laterDone}</Flash>
  if (said !== 'known' || item === null) return null
  return (
    <Flash kind="done">
      <Form method="post" action={action} className="flex flex-wrap items-baseline gap-x-4">
        <input type="hidden" name="item" value={item} />
        <span>{messages.knownDone}</span>
        <button name="mark" value="back" className="link min-h-6">
          {messages.undo}
        </button>
      </Form>
    </Flash>
  )
}
