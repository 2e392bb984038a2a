import { Form, useNavigation } from '@remix-run/react'
import type { MakeUpOutcome } from '#app/operations/give-make-up.server.ts'
import { formatShare, formatZone } from '#app/i18n/format.ts'
import { useLocale, useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import { sittingMessages } from '#app/i18n/sitting.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { Column, Figure, Ledger } from '#app/ui/ledger.tsx'
import { ReasonField } from '#app/ui/reason-field.tsx'

/** Somebody who needs a make-up, and why. */
export type NeedLine = {
  personId: string
  number: string
  name: string
  need: 'failed' | 'absent'
  /** Points earned and possible. */
  best: [number, number] | null
}

type Problem = Exclude<MakeUpOutcome['outcome'], 'given'>
type Answer = {
  problem: Problem
  given: { personIds: string[]; opens: string; closes: string; reason: string }
}

/** Those who need a make-up, to be chosen from, with its times and the reason. */
export function MakeUpForm({
  lines,
  answer,
  now,
}: {
  lines: readonly NeedLine[]
  answer: Answer | undefined
  now: string
}) {
  const messages = useMessages(sittingMessages)
  const zone = formatZone(new Date(now), useTimeZone(), useLocale())
  const isBusy = useNavigation().formMethod === 'POST'
  const problem = answer?.problem
  const closesProblem = {
    'closes-before-it-opens': messages.wrongOrder,
    'already-over': messages.alreadyOver,
    'needs-a-time': messages.needsTime,
    'no-such-time': messages.wrongTime,
  }
  return (
    <Form method="post" className="grid gap-6">
      {problem === 'nobody' && <Flash kind="problem">{messages.chooseSomebody}</Flash>}
      {problem === 'not-in-need' && <Flash kind="problem">{messages.notInNeed}</Flash>}
      <Ledger caption={messages.makeUpNote}>
        <thead>
          <tr>
            <Column>{messages.choose}</Column>
            <Column>{messages.person}</Column>
            <Column>{messages.why}</Column>
            <Column figure>{messages.best}</Column>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ personId, name, number, need, best }) => (
            <tr key={personId}>
              <td className="w-px pe-4">
                <input
                  id={personId}
                  type="checkbox"
                  className="tick block"
                  name="person"
                  value={personId}
                  defaultChecked={answer?.given.personIds.includes(personId)}
                />
              </td>
              <th scope="row">
                <label htmlFor={personId} className="block py-1">
                  {name} <span className="text-ink-2">{number}</span>
                </label>
              </th>
              <td>{need === 'failed' ? messages.failed : messages.absent}</td>
              <Figure>{best ? formatShare(...best) : '–'}</Figure>
            </tr>
          ))}
        </tbody>
      </Ledger>
      <div className="grid max-w-text gap-4 md:grid-cols-2">
        <Field
          name="opens"
          type="datetime-local"
          label={messages.opens}
          hint={messages.timesHint}
          defaultValue={answer?.given.opens}
        />
        <Field
          name="closes"
          type="datetime-local"
          label={messages.closes}
          hint={messages.zone(zone)}
          defaultValue={answer?.given.closes}
          error={
            problem && problem in closesProblem
              ? closesProblem[problem as keyof typeof closesProblem]
              : undefined
          }
        />
        <div className="md:col-span-2">
          <ReasonField given={answer?.given.reason} isMissing={problem === 'reason-missing'} />
        </div>
      </div>
      <div>
        <Button kind="seal" busy={isBusy}>
          {messages.give}
        </Button>
      </div>
    </Form>
  )
}
