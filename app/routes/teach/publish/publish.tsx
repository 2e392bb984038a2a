import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachPublishMessages } from '#app/i18n/teach-publish.ts'
import { publishContent } from '#app/operations/publish-content.server.ts'
import { readContent } from '#app/operations/read-content.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { readForm } from '#app/session/form.server.ts'
import { LastPublished } from './last-published.tsx'
import { lastPublication } from './last-publication.server.ts'
import { NextEditions } from './next-editions.tsx'
import { PublicationFindings } from './publication-findings.tsx'
import { publicationOf } from './publication.server.ts'
import { PublishForm } from './publish-form.tsx'
import { countWaiting } from '../shelf/shelves.server.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => teachMessages[locale].publish)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const locale = findLocale(args.request, viewer.locale)
  const publication = await publicationOf(await readContent(), locale)
  const last = await lastPublication(locale)
  const asked = new URL(args.request.url).searchParams.get('at')
  return {
    publication,
    changes: countWaiting(publication),
    last,
    justPublished: last !== null && asked === last.at.toISOString(),
    name: viewer.name,
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireTrainer(args)
  const seen = (await readForm(args.request)).get('hash')
  const disk = await readContent()
  if (seen !== disk.hash) return data({ outcome: 'moved' as const }, { status: 409 })
  const at = clock().now
  const result = await publishContent(disk.content, { at, by: viewer.id })
  if (result.outcome === 'refused') return data({ outcome: 'refused' as const }, { status: 422 })
  return redirect(
    result.changed.length > 0 ? `/teach/publish?at=${at.toISOString()}` : '/teach/publish',
  )
}

export default function Publish() {
  const { publication, changes, last, justPublished, name } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const messages = useMessages(teachPublishMessages)
  const { publish } = useMessages(teachMessages)
  const blocked = publication.findings.some(({ severity }) => severity === 'error')
  return (
    <Page crumbs={[{ label: publish }]}>
      <PageTitle note={changes > 0 && !publication.uncertain && messages.summary(changes)}>
        {publish}
      </PageTitle>
      <div className="mt-6 space-y-8">
        {result && <Flash kind="problem">{messages[result.outcome]}</Flash>}
        {justPublished && !result && last && (
          <Flash kind="done">
            {messages.done(last.items.length + (last.competencies ? 1 : 0))}
          </Flash>
        )}
        {changes === 0 && !blocked && (
          <EmptyState title={messages.nothing}>{messages.nothingWhat}</EmptyState>
        )}
        {publication.kept.length > 0 && (
          <Flash kind="note">{messages.kept(publication.kept.join(' · '))}</Flash>
        )}
        <PublicationFindings publication={publication} />
        {!publication.uncertain && <NextEditions publication={publication} />}
        {changes > 0 && !publication.uncertain && (
          <PublishForm publication={publication} changes={changes} blocked={blocked} name={name} />
        )}
        {last && <LastPublished last={last} />}
      </div>
    </Page>
  )
}
