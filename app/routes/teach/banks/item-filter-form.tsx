import { Form } from '@remix-run/react'
import type { ItemFilter } from '#app/domain/catalog/item-filter.ts'
import { itemKinds } from '#app/domain/catalog/item-kinds.ts'
import { itemMessages } from '#app/i18n/items.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachBankMessages } from '#app/i18n/teach-banks.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import type { BankView } from './bank-view.server.ts'

/** What to see of a bank; an address, so that it can be kept and passed on. */
export function ItemFilterForm({ bank, filter }: { bank: BankView; filter: ItemFilter }) {
  const messages = useMessages(teachBankMessages)
  const itemWords = useMessages(itemMessages)
  const all = { value: '', label: messages.all }
  const choices = <Value extends string>(
    values: readonly Value[],
    label: (value: Value) => string,
  ) => [all, ...values.map((value) => ({ value, label: label(value) }))]
  const { pool, kind, competency, difficulty, key, text } = filter
  const difficultyOf = (value: NonNullable<typeof difficulty>) =>
    messages.difficulty(value === 'none' ? null : value)
  const asked = [
    pool && messages.pool(pool),
    kind && itemWords.kind(kind),
    bank.competencies.find(({ id }) => id === competency)?.name,
    difficulty && difficultyOf(difficulty),
    key !== undefined && messages.position(key),
    text,
  ].filter((condition) => typeof condition === 'string')
  const isAsked = Object.values(filter).some((value) => value !== undefined)
  return (
    // Fields take what the address says also when a link has changed it.
    <Filters
      key={JSON.stringify(filter)}
      label={messages.show}
      asked={asked.length > 0 ? asked : [messages.all]}
    >
      <Form
        method="get"
        role="search"
        preventScrollReset
        className="grid grid-cols-2 items-end gap-3 py-4 md:grid-cols-3 xl:grid-cols-[repeat(5,minmax(0,9rem))_minmax(0,1fr)_auto]"
      >
        <Select
          name="pool"
          label={messages.poolField}
          defaultValue={pool}
          options={choices(['practice', 'exam'] as const, messages.pool)}
        />
        <Select
          name="kind"
          label={messages.kindField}
          defaultValue={kind}
          options={choices(itemKinds, itemWords.kind)}
        />
        <Select
          name="competency"
          label={messages.competencyField}
          defaultValue={competency}
          options={[all, ...bank.competencies.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Select
          name="difficulty"
          label={messages.difficultyField}
          defaultValue={difficulty}
          options={choices(['easy', 'medium', 'hard', 'none'] as const, difficultyOf)}
        />
        <Select
          name="key"
          label={messages.keyField}
          defaultValue={key}
          options={choices(
            bank.positions.map((_, at) => String(at + 1)),
            (place) => messages.position(Number(place)),
          )}
        />
        <Field
          name="text"
          type="search"
          label={messages.textField}
          defaultValue={text}
          maxLength={200}
        />
        <div className="col-span-full flex gap-3 xl:col-span-1">
          <Button type="submit">{messages.show}</Button>
          {isAsked && (
            <ButtonLink kind="bare" to="?" preventScrollReset>
              {messages.clear}
            </ButtonLink>
          )}
        </div>
      </Form>
    </Filters>
  )
}
