import { Form, useNavigation } from '@remix-run/react'
import { cycleStates } from '#app/domain/training/cycle.ts'
import type { SheetSearch } from '#app/domain/training/sheet-fields.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { partMessages } from '#app/i18n/parts.ts'
import { peopleMessages } from '#app/i18n/people.ts'
import { Button } from '#app/ui/button.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { sheetPaths } from './sheet-address.ts'
import type { PeriodProblems } from './sheet-request.server.ts'
import type { SheetView } from './sheet-view.server.ts'

type Choice = { value: string; label: string }

/** What of the sheet to see. A form that asks for the page anew; it works without scripts. */
export function SheetFilters({
  search,
  choices,
  problems,
  conditions,
}: {
  search: SheetSearch
  choices: { departments: Choice[]; courses: Choice[] }
  problems: PeriodProblems
  /** What the address asks for in words; none of a period that cannot be. */
  conditions: SheetView['conditions'] | null
}) {
  const messages = useMessages(peopleMessages)
  const states = useMessages(partMessages)
  const { location } = useNavigation()
  const sentences = {
    'no-such-date': messages.noSuchDate,
    'ends-before-it-begins': messages.endsBefore,
  }
  const every = (label: string, list: readonly Choice[]) => [{ value: '', label }, ...list]
  const chosen = (field: keyof SheetSearch) => ({ name: field, defaultValue: search[field] })
  const error = (field: keyof PeriodProblems) => problems[field] && sentences[problems[field]]
  return (
    // Made anew with each search: fields keep what was typed, not what a link has since chosen.
    <Filters
      key={JSON.stringify(search)}
      label={messages.filters}
      asked={
        conditions?.length === 0
          ? [messages.everyRecord]
          : (conditions ?? []).map(({ term, value }) => messages.condition(term, value))
      }
      open={conditions === null}
    >
      <Form
        action={sheetPaths.page}
        role="search"
        aria-label={messages.filters}
        className="mb-4 grid grid-cols-2 items-start gap-3 md:grid-cols-4 xl:grid-cols-5"
      >
        <Field label={messages.text} {...chosen('text')} type="search" autoComplete="off" />
        <Select
          label={messages.department}
          {...chosen('department')}
          options={every(messages.everyDepartment, choices.departments)}
        />
        <Select
          label={messages.course}
          {...chosen('course')}
          options={every(messages.everyCourse, choices.courses)}
        />
        <Select
          label={messages.state}
          {...chosen('state')}
          options={every(
            messages.everyState,
            cycleStates.map((state) => ({ value: state, label: states[state] })),
          )}
        />
        <Select
          label={messages.staff}
          {...chosen('staff')}
          options={[
            { value: '', label: messages.everybody },
            { value: 'present', label: messages.present },
            { value: 'left', label: messages.left },
          ]}
        />
        <Select
          label={messages.date}
          {...chosen('date')}
          options={[
            { value: 'due', label: messages.due },
            { value: 'completed', label: messages.completed },
          ]}
        />
        <Field label={messages.from} {...chosen('from')} type="date" error={error('from')} />
        <Field label={messages.to} {...chosen('to')} type="date" error={error('to')} />
        <div className="col-span-2 flex flex-wrap items-center gap-4 md:col-span-4 xl:col-span-2 xl:pt-6">
          <Button busy={location?.pathname === sheetPaths.page} busyLabel={messages.applying}>
            {messages.apply}
          </Button>
          {Object.keys(search).length > 0 && (
            <TextLink to={sheetPaths.page}>{messages.clear}</TextLink>
          )}
        </div>
      </Form>
    </Filters>
  )
}
