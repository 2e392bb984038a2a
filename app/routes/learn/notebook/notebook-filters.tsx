import { Form } from '@remix-run/react'
import { notebookStates } from '#app/domain/training/notebook-states.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { notebookMessages } from '#app/i18n/notebook.ts'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
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
  const states = [
    ...notebookStates.map((state) => ({ value: state, label: messages[state] })),
    { value: 'all', label: messages.everyState },
  ]
  const sources = [
    { value: '', label: messages.everySource },
    { value: 'checks', label: messages.checks },
    ...notebook.exams,
  ]
  const competencies = [{ value: '', label: messages.everyCompetency }, ...notebook.competencies]
  return (
    <Filters
      key={JSON.stringify(search)}
      label={messages.show}
      asked={[
        chosen(states, search.state),
        search.from && chosen(sources, search.from),
        search.competency && chosen(competencies, search.competency),
      ].filter(Boolean)}
    >
      <Form
        action={notebookPath}
        role="search"
        aria-label={messages.filters}
        className="grid grid-cols-2 items-end gap-3 py-4 md:grid-cols-[repeat(3,minmax(0,14rem))_auto]"
      >
        <Select label={messages.state} name="state" defaultValue={search.state} options={states} />
        <Select label={messages.source} name="from" defaultValue={search.from} options={sources} />
        <Select
          label={messages.competency}
          name="competency"
          defaultValue={search.competency}
          options={competencies}
        />
        <div className="flex flex-wrap items-center gap-4">
          <Button>{messages.show}</Button>
          {searchFields(search).length > 0 && (
            <TextLink to={notebookPath}>{messages.clear}</TextLink>
          )}
        </div>
      </Form>
    </Filters>
  )
}

function chosen(options: readonly { value: string; label: string }[], asked: string): string {
  return options.find(({ value }) => value === asked)?.label ?? ''
}
