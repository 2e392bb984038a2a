import { Form, useNavigation } from '@remix-run/react'
import { LONGEST_EXTENSION } from '#app/domain/assessment/extension.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { sittingMessages } from '#app/i18n/sitting.ts'
import { Button } from '#app/ui/button.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { ReasonField } from '#app/ui/reason-field.tsx'
import { Section } from '#app/ui/section.tsx'
import type { SitterLine } from './sitting-view.server.ts'

type Answer = {
  problem: 'nothing-to-extend' | 'no-such-minutes' | 'reason-missing'
  given: { who: string; minutes: string; reason: string }
}

/** More time for one person or for everybody who is sitting. */
export function ExtendForm({
  open,
  answer,
}: {
  open: readonly SitterLine[]
  answer: Answer | undefined
}) {
  const messages = useMessages(sittingMessages)
  const isBusy = useNavigation().formMethod === 'POST'
  const problem = answer?.problem
  return (
    <Section title={messages.extend}>
      <Form method="post" className="grid max-w-text gap-4 py-4">
        {problem === 'nothing-to-extend' && (
          <Flash kind="problem">{messages.nothingToExtend}</Flash>
        )}
        <p className="text-sm leading-body text-ink-2">{messages.extendWhat}</p>
        <Select
          name="who"
          label={messages.who}
          defaultValue={answer?.given.who}
          options={[
            { value: '', label: messages.everybody(open.length) },
            ...open.map(({ id, name, number }) => ({ value: id, label: `${name} ${number}` })),
          ]}
        />
        <Field
          name="minutes"
          type="number"
          min={1}
          max={LONGEST_EXTENSION}
          required
          label={messages.minutes}
          defaultValue={answer?.given.minutes ?? '10'}
          error={problem === 'no-such-minutes' ? messages.wrongMinutes : undefined}
        />
        <ReasonField given={answer?.given.reason} isMissing={problem === 'reason-missing'} />
        <div>
          <Button kind="seal" busy={isBusy}>
            {messages.doExtend}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
