import { Form } from '@remix-run/react'
import { useMessages } from '#app/i18n/locale.tsx'
import { notebookMessages } from '#app/i18n/notebook.ts'

/** What is not asked again, each with the way back. */
export function AsideList({
  items,
  action,
}: {
  items: readonly { id: string; stem: string }[]
  action: string
}) {
  const messages = useMessages(notebookMessages)
  return (
    <details className="max-w-text border-y border-rule-mid">
      <summary className="link flex min-h-touch items-center text-sm">
        {messages.asides(items.length)}
      </summary>
      <ul>
        {items.map(({ id, stem }) => (
          <li key={id} className="border-t py-3">
            <Form
              method="post"
              action={action}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1"
            >
              <input type="hidden" name="item" value={id} />
              <span className="min-w-0 flex-1 basis-72">{stem}</span>
              <button name="mark" value="back" className="link quiet min-h-6 text-sm">
                {messages.back}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  )
}
