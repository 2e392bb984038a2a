import { Form } from '@remix-run/react'
import type { Correction } from '#app/domain/assessment/correction.ts'
import { itemMessages } from '#app/i18n/items.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { languageNames } from '#app/i18n/teach.ts'
import { teachRegradeMessages } from '#app/i18n/teach-regrades.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox, Radio } from '#app/ui/choice.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { Section } from '#app/ui/section.tsx'
import type { CorrectionChoices } from './regrade-view.server.ts'

type Way = Correction['as']

/** How an item is put right; asking for the preview keeps what was chosen in the address. */
export function CorrectionForm({
  choices,
  correction,
  mayFall,
}: {
  choices: CorrectionChoices
  correction: Correction | null
  mayFall: boolean
}) {
  const messages = useMessages(teachRegradeMessages)
  const { ways } = choices
  const chosen = correction?.as ?? ways[0]!
  const words: Record<Way, string> = {
    key: messages.key,
    pairs: messages.pairs,
    order: messages.order,
    form: messages.form,
    number: messages.number,
    dropped: messages.drop,
  }
  return (
    <Section title={messages.how}>
      <Form method="get" preventScrollReset className="max-w-text space-y-1 py-3">
        {ways.map((way) => (
          <div key={way}>
            <Radio name="as" value={way} label={words[way]} defaultChecked={way === chosen} />
            <div className="ms-8">
              {way === 'key' && <KeyChoice choices={choices} correction={correction} />}
              {way === 'pairs' && <PairChoice choices={choices} correction={correction} />}
              {way === 'order' && <OrderChoice choices={choices} correction={correction} />}
              {way === 'form' && <FormChoice choices={choices} correction={correction} />}
              {way === 'number' && <NumberChoice choices={choices} correction={correction} />}
            </div>
          </div>
        ))}
        {choices.onlyDropped && (
          <p className="ms-8 pb-2 text-sm text-ink-2">
            {messages.onlyDropped(choices.onlyDropped)}
          </p>
        )}
        <div className="border-t pt-2">
          <Checkbox
            name="mayFall"
            value="yes"
            label={messages.mayFall}
            hint={messages.mayFallHint}
            defaultChecked={mayFall}
          />
        </div>
        <div className="pt-2">
          <Button type="submit" kind="ink">
            {messages.preview}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

type Part = { choices: CorrectionChoices; correction: Correction | null }

function KeyChoice({ choices: { options, several, key }, correction }: Part) {
  const words = useMessages(itemMessages)
  const messages = useMessages(teachRegradeMessages)
  const chosen = correction?.as === 'key' ? correction.key : key
  const One = several ? Checkbox : Radio
  return (
    <fieldset>
      <legend className="sr-only">{messages.key}</legend>
      {several && <p className="text-sm text-ink-3">{messages.keyHint}</p>}
      {options.map(({ id, text }) => (
        <One
          key={id}
          name="key"
          value={id}
          label={text || words.truth(id)}
          defaultChecked={chosen.includes(id)}
        />
      ))}
    </fieldset>
  )
}

function PairChoice({ choices: { pairs }, correction }: Part) {
  if (!pairs) return null
  const said = correction?.as === 'pairs' ? correction.pairs : null
  return (
    <div className="grid gap-3 pb-2 md:grid-cols-2">
      {pairs.options.map(({ id, text }) => (
        <Select
          key={id}
          name="pairs"
          label={text}
          defaultValue={said?.find((pair) => pair.startsWith(`${id}=`)) ?? `${id}=${pairs.key[id]}`}
          options={pairs.matches.map((match) => ({
            value: `${id}=${match.id}`,
            label: match.text,
          }))}
        />
      ))}
    </div>
  )
}

function OrderChoice({ choices: { order }, correction }: Part) {
  const messages = useMessages(teachRegradeMessages)
  if (!order) return null
  const said = correction?.as === 'order' ? correction.order : order.key
  return (
    <div className="grid gap-3 pb-2">
      {order.key.map((_, at) => (
        <Select
          key={at}
          name="order"
          label={messages.orderPlace(at + 1)}
          defaultValue={said[at]}
          options={order.options.map(({ id, text }) => ({ value: id, label: text }))}
        />
      ))}
    </div>
  )
}

function FormChoice({ choices: { blanks }, correction }: Part) {
  const messages = useMessages(teachRegradeMessages)
  const locale = useLocale()
  const said = correction?.as === 'form' ? correction : null
  return (
    <div className="grid gap-3 md:grid-cols-[8rem_8rem_minmax(0,1fr)]">
      <Select
        name="blank"
        label={messages.blank}
        defaultValue={said?.blank}
        options={blanks.map((id, at) => ({ value: id, label: messages.blankNumber(at + 1) }))}
      />
      <Select
        name="locale"
        label={messages.language}
        defaultValue={said?.locale ?? locale}
        options={Object.entries(languageNames).map(([value, label]) => ({ value, label }))}
      />
      <Field
        name="form"
        label={messages.written}
        defaultValue={said?.form}
        maxLength={200}
        autoComplete="off"
      />
    </div>
  )
}

function NumberChoice({ choices: { number }, correction }: Part) {
  const messages = useMessages(teachRegradeMessages)
  const said = correction?.as === 'number' ? correction : number
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field
        name="value"
        label={messages.value}
        defaultValue={said?.value}
        inputMode="decimal"
        autoComplete="off"
      />
      <Field
        name="tolerance"
        label={messages.tolerance}
        defaultValue={said?.tolerance}
        inputMode="decimal"
        autoComplete="off"
      />
    </div>
  )
}
