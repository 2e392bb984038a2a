import { Form } from '@remix-run/react'
import { useMessages } from '#app/i18n/locale.tsx'
import { notebookMessages } from '#app/i18n/notebook.ts'
import { Button } from '#app/ui/button.tsx'
import { practicePath, searchFields, type NotebookSearch } from './notebook-search.ts'

/** The form that the boxes of the entries belong to. */
export const practiseFormId = 'practise'

/** Begins a run over the entries that are ticked, or over all that the search shows. */
export function PractiseForm({ search }: { search: NotebookSearch }) {
  const messages = useMessages(notebookMessages)
  return (
    <Form
      id={practiseFormId}
      action={practicePath}
      className="flex flex-wrap items-center gap-x-4 gap-y-2"
    >
      <input type="hidden" name="start" value="1" />
      {searchFields(search).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button kind="ink" then="right">
        {messages.practise}
      </Button>
      <p className="max-w-measure flex-1 basis-72 text-sm text-ink-2">{messages.practiseWhat}</p>
    </Form>
  )
}
