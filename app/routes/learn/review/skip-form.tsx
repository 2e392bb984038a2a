import { Form } from '@remix-run/react'
import { useMessages } from '#app/i18n/locale.tsx'
import { notebookMessages } from '#app/i18n/notebook.ts'

/** Ways past a question: not today, or not again. */
export function SkipForm({ itemId, action }: { itemId: string; action: string }) {
  const messages = useMessages(notebookMessages)
  return (
    <Form method="post" action={action} className="mt-4 flex flex-wrap gap-x-6 gap-y-2 text-sm">
      <input type="hidden" name="item" value={itemId} />
      <button name="mark" value="later" className="link quiet min-h-6">
        {messages.later}
      </button>
      <button name="mark" value="known" className="link quiet min-h-6">
        {messages.never}
      </button>
    </Form>
  )
}
