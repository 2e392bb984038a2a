import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { banksInForce } from '#app/data/catalog.server.ts'
import { inLocale } from '#app/domain/locale.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachImportMessages } from '#app/i18n/teach-import.ts'
import { openImport } from '#app/operations/open-import.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { readUpload } from '#app/session/form.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { DraftList } from './draft-list.tsx'
import { draftLines } from './draft-lines.server.ts'
import { ImportForm } from './import-form.tsx'
import { draftPath } from './import-paths.ts'
import { readGiven } from './import-request.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => teachImportMessages[locale].title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const locale = findLocale(args.request, viewer.locale)
  const [banks, drafts] = await Promise.all([
    banksInForce(),
    draftLines(viewer.id, clock().now, locale),
  ])
  const into = new URL(args.request.url).searchParams.get('into') ?? ''
  return {
    banks: [...banks.values()].map(({ slug, manifest }) => ({
      slug,
      title: inLocale(manifest.title, locale),
    })),
    into: banks.has(into) ? into : '',
    drafts,
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireTrainer(args)
  const form = await readUpload(args.request)
  const given = await readGiven(form)
  // The text goes back into the page, so that nothing typed is lost.
  const text = String(form.get('text') ?? '')
  const typed = { text, into: String(form.get('into') ?? ''), format: String(form.get('format')) }
  if (!given) return data({ outcome: 'nothing-given' as const, typed }, { status: 422 })
  const result = await openImport({ ...given, personId: viewer.id }, clock().now)
  args.context.log.outcome = `import ${result.outcome}`
  if (result.outcome === 'opened') return redirect(draftPath(result.id))
  return data({ ...result, typed }, { status: 422 })
}

export default function Import() {
  const { banks, into, drafts } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(teachImportMessages)
  const words = useMessages(teachMessages)
  return (
    <Page crumbs={[{ label: words.banks, to: '/teach/banks' }, { label: messages.title }]}>
      <PageTitle note={messages.note}>{messages.title}</PageTitle>
      <div className="space-y-8">
        <ImportForm banks={banks} into={into} answer={answer} />
        <DraftList drafts={drafts} />
      </div>
    </Page>
  )
}
