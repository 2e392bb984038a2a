import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatZone } from '#app/i18n/format.ts'
import { useLocale, useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import { signalMessages } from '#app/i18n/signals.ts'
import { sittingMessages } from '#app/i18n/sitting.ts'
import { teachMessages } from '#app/i18n/teach.ts'
import { pageTitle } from '#app/root-data.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { RecordSteps } from './record-steps.tsx'
import { findRecordView } from './record-view.server.ts'
import { SignalSummary } from './signal-summary.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (locale) => `${signalMessages[locale].record} · ${data?.record.title ?? ''}`)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const { exam, attempt } = args.params
  const record = await findRecordView(exam!, attempt!, findLocale(args.request, viewer.locale))
  if (!record) throw new Response(null, { status: 404 })
  return { slug: exam!, record }
}

export default function Record() {
  const { slug, record } = useLoaderData<typeof loader>()
  const messages = useMessages(signalMessages)
  const words = useMessages(teachMessages)
  const { sitting } = useMessages(sittingMessages)
  const { person, number, title, steps } = record
  const zone = formatZone(new Date(steps[0]!.at), useTimeZone(), useLocale())
  return (
    <Page
      crumbs={[
        { label: words.exams, to: '/teach/exams' },
        { label: title, to: `/teach/exams/${slug}` },
        { label: sitting, to: `/teach/exams/${slug}/sitting` },
        { label: person.name },
      ]}
    >
      <PageTitle note={messages.which(number)}>
        {messages.recordOf(person.name, person.number)}
      </PageTitle>
      <WuRule />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 pt-4">
        <SignalSummary record={record} />
        <Section title={messages.timeline}>
          <RecordSteps steps={steps} />
          <p className="pt-2 text-sm text-ink-2">{messages.times24(zone)}</p>
        </Section>
      </div>
    </Page>
  )
}
