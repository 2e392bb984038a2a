import { Form } from '@remix-run/react'
import { notebookStates } from '#app/domain/training/notebook-states.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { notebookMessages } from '#app/i18n/notebook.ts'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { notebookPath, searchFields, type NotebookSearch } from './notebook-search.ts'
import type { NotebookView } from './notebook-view.server.ts'

/** What of the notebook to see; an address, so that it works without scripts and can be kept. */
export function NotebookFilters({
  notebook,
  search,
}: {
  notebook: NotebookView
  search: NotebookSearch
}) {
  const messages = useMessages(notebookMessages)
  return (
    <Form
      key={JSON.stringify(search)}
      action={notebookPath}
      role="search"
      aria-label={messages.filters}
      className="chrome grid grid-cols-2 items-end gap-3 py-4 md:grid-cols-[repeat(3,minmax(0,14rem))_auto]"
    >
      <Select
        label={messages.state}
        name="state"
        defaultValue={search.state}
        options={[
          ...notebookStates.map((state) => ({ value: state, label: messages[state] })),
          { value: 'all', label: messages.everyState },
        ]}
      />
      <Select
        label={messages.source}
        name="from"
        defaultValue={search.from}
        options={[
          { value: '', label: messages.everySource },
          { value: 'checks', label: messages.checks },
          ...notebook.exams,
        ]}
      />
      <Select
        label={messages.competency}
        name="competency"
        defaultValue={search.competency}
        options={[{ value: '', label: messages.everyCompetency }, ...notebook.competencies]}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button>{messages.show}</Button>
        {searchFields(search).length > 0 && <TextLink to={notebookPath}>{messages.clear}</TextLink>}
      </div>
    </Form>
  )
}
