import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachRegradeMessages } from '#app/i18n/teach-regrades.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { pageTitle } from '#app/root-data.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { Flash } from '#app/ui/flash.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { AskedItems } from './asked-items.tsx'
import { RegradeList } from './regrade-list.tsx'
import { regradesView } from './regrades-view.server.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => teachRegradeMessages[locale].title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const locale = findLocale(args.request, viewer.locale)
  const view = await regradesView(args.params.exam!, locale)
  if (!view) throw new Response(null, { status: 404 })
  const done = new URL(args.request.url).searchParams.get('done')
  return { ...view, done: view.regrades.find(({ id }) => id === done) ?? null }
}

export default function Regrades() {
  const { exam, regrades, items, done } = useLoaderData<typeof loader>()
  const messages = useMessages(teachRegradeMessages)
  const { exams } = useMessages(teachMessages)
  return (
    <Page
      crumbs={[
        { label: exams, to: '/teach/exams' },
        { label: exam.title, to: `/teach/exams/${exam.slug}` },
        { label: messages.title },
      ]}
    >
      <PageTitle note={messages.note}>{messages.title}</PageTitle>
      <div className="space-y-8">
        {done && <Flash kind="done">{messages.done(done.reached)}</Flash>}
        {regrades.length > 0 && <RegradeList regrades={regrades} />}
        <AskedItems exam={exam.slug} items={items} />
      </div>
    </Page>
  )
}
