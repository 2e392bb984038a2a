import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { examsInForce } from '#app/data/catalog.server.ts'
import { listExtraTimes } from '#app/data/extra-time.server.ts'
import { MOST_EXTRA_PERCENT } from '#app/domain/assessment/exam-entry.ts'
import { inLocale } from '#app/domain/locale.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { sittingMessages } from '#app/i18n/sitting.ts'
import { giveExtraTime } from '#app/operations/give-extra-time.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { readForm } from '#app/session/form.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireHr } from '#app/session/viewer.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { LONGEST_REASON, ReasonField } from '#app/ui/reason-field.tsx'
import { Section } from '#app/ui/section.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { ExtraTimeTable } from './extra-time-table.tsx'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => sittingMessages[locale].extraTime)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireHr(args)
  const locale = findLocale(args.request, viewer.locale)
  const exams = [...(await examsInForce()).values()].map(({ slug, manifest }) => ({
    slug,
    title: inLocale(manifest.title, locale),
  }))
  const titles = new Map(exams.map(({ slug, title }) => [slug, title]))
  const done = new URL(args.request.url).searchParams.get('done')
  return {
    exams,
    lines: (await listExtraTimes()).map(({ id, person, examSlug, percent, reason }) => ({
      id,
      person,
      exam: examSlug === null ? null : (titles.get(examSlug) ?? examSlug),
      percent,
      reason,
    })),
    done: done === 'given' || done === 'taken-back' ? done : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireHr(args)
  const form = await readForm(args.request)
  const read = (name: string) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, LONGEST_REASON)
  const given = {
    number: read('number'),
    exam: read('exam'),
    percent: read('percent'),
    reason: read('reason'),
  }
  const { outcome } = await giveExtraTime(
    {
      number: given.number,
      examSlug: given.exam || null,
      percent: given.percent === '' ? NaN : Number(given.percent),
      reason: given.reason,
      by: viewer.id,
    },
    clock().now,
  )
  args.context.log.outcome = outcome
  if (outcome === 'given' || outcome === 'taken-back')
    return redirect(`/people/extra-time?done=${outcome}`, 303)
  return data({ problem: outcome, given }, { status: 422 })
}

export default function ExtraTime() {
  const { exams, lines, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(sittingMessages)
  const isBusy = useNavigation().formMethod === 'POST'
  const problem = answer?.problem
  return (
    <Page crumbs={[{ label: messages.extraTime }]}>
      <PageTitle note={messages.extraTimeNote}>{messages.extraTime}</PageTitle>
      <WuRule />
      <div className="grid gap-8 pt-4">
        {done && (
          <Flash kind="done">
            {done === 'given' ? messages.extraGiven : messages.extraTakenBack}
          </Flash>
        )}
        <Section title={messages.holding}>
          <ExtraTimeTable lines={lines} />
        </Section>
        <Section title={messages.change}>
          <Form method="post" className="grid max-w-text gap-4 py-4 md:grid-cols-2">
            <p className="text-sm text-ink-2 md:col-span-2">{messages.extraTimeWhat}</p>
            <Field
              name="number"
              required
              label={messages.number}
              defaultValue={answer?.given.number}
              error={problem === 'no-such-person' ? messages.noSuchPerson : undefined}
            />
            <Select
              name="exam"
              label={messages.exam}
              defaultValue={answer?.given.exam}
              error={problem === 'no-such-exam' ? messages.noSuchExam : undefined}
              options={[
                { value: '', label: messages.everyExam },
                ...exams.map(({ slug, title }) => ({ value: slug, label: title })),
              ]}
            />
            <Field
              name="percent"
              type="number"
              min={0}
              max={MOST_EXTRA_PERCENT}
              required
              label={messages.percent}
              hint={messages.percentHint}
              defaultValue={answer?.given.percent}
              error={problem === 'no-such-percent' ? messages.wrongPercent : undefined}
            />
            <ReasonField given={answer?.given.reason} isMissing={problem === 'reason-missing'} />
            <div className="md:col-span-2">
              <Button kind="seal" busy={isBusy}>
                {messages.giveExtra}
              </Button>
            </div>
          </Form>
        </Section>
      </div>
    </Page>
  )
}
