import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { banksInForce } from '#app/data/catalog.server.ts'
import { inLocale } from '#app/domain/locale.ts'
import { askedPage } from '#app/domain/page-of.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachImportMessages } from '#app/i18n/teach-import.ts'
import { discardImport } from '#app/operations/discard-import.server.ts'
import { importBank } from '#app/operations/import-bank.server.ts'
import { previewImport } from '#app/operations/preview-import.server.ts'
import { reviseImport } from '#app/operations/revise-import.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { readUpload } from '#app/session/form.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { Flash } from '#app/ui/flash.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { EntryRows } from './entry-rows.tsx'
import { entryRow, type EntryRow } from './entry-row.server.ts'
import { ImportCounts } from './import-counts.tsx'
import { draftPath, importPath } from './import-paths.ts'
import { readEdits } from './import-request.ts'
import { ImportSign } from './import-sign.tsx'
import { SettingsFields } from './settings-fields.tsx'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => teachImportMessages[locale].title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const locale = findLocale(args.request, viewer.locale)
  const { searchParams } = new URL(args.request.url)
  const page = askedPage(searchParams.get('page'))
  const asked = { id: args.params.draft!, personId: viewer.id, page }
  const preview = await previewImport(asked, clock().now)
  if (!preview) throw new Response(null, { status: 404 })
  const { rows, exams, courses, bank, ...rest } = preview
  const banks = await banksInForce()
  return {
    ...rest,
    rows: rows.map((row) => entryRow(row, rest.settings.locale)),
    bank: { slug: bank.slug, title: inLocale(bank.title, locale) },
    exams: exams.map(({ title }) => inLocale(title, locale)),
    courses: courses.length,
    banks: [...banks.values()].map(({ slug, manifest }) => ({
      slug,
      title: inLocale(manifest.title, locale),
    })),
    saved: searchParams.get('saved') === 'yes',
    by: viewer.name,
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireTrainer(args)
  const form = await readUpload(args.request)
  const own = { id: args.params.draft!, personId: viewer.id }
  const wanted = String(form.get('do') ?? '')
  if (wanted === 'discard') {
    const { outcome } = await discardImport(own)
    if (outcome === 'not-found') throw new Response(null, { status: 404 })
    return redirect(importPath)
  }
  // Whatever is pressed, what was typed on the page is kept first.
  const { outcome } = await reviseImport({ ...own, edits: readEdits(form) }, clock().now)
  if (outcome === 'not-found') throw new Response(null, { status: 404 })
  const page = askedPage(form.get('to') ?? form.get('page'))
  if (wanted !== 'import') return redirect(`${draftPath(own.id)}?page=${page}&saved=yes`)
  const result = await importBank({ ...own, seen: String(form.get('seen')) }, clock().now)
  args.context.log.outcome = `import ${result.outcome}`
  switch (result.outcome) {
    case 'not-found':
      throw new Response(null, { status: 404 })
    case 'moved':
      return data({ problem: 'moved' as const }, { status: 409 })
    case 'refused':
      return data({ problem: 'refused' as const }, { status: 422 })
    default: {
      const { slug, left } = result
      const [added, revised] =
        result.outcome === 'imported' ? [result.added, result.revised] : [0, 0]
      const told = new URLSearchParams({ imported: `${added}-${revised}`, left: String(left) })
      if (left > 0) told.set('draft', own.id)
      return redirect(`/teach/banks/${slug}?${told}`)
    }
  }
}

/** Whether all that keeps an item out may be that the bank asks for its other language. */
const lacksLanguage = ({ findings }: EntryRow) =>
  findings.some(({ code }) => code === 'stem-missing-language')

export default function Draft() {
  const view = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(teachImportMessages)
  const words = useMessages(teachMessages)
  const { counts, settings, bank } = view
  const refused = counts.refused
  const found = Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.stray
  return (
    <Page
      crumbs={[
        { label: words.banks, to: '/teach/banks' },
        { label: messages.title, to: importPath },
        { label: view.name || messages.pasted },
      ]}
    >
      <PageTitle note={messages.previewNote(found, refused)}>
        {settings.into === '' ? messages.title : messages.titleInto(bank.title)}
      </PageTitle>
      {answer && (
        <div className="mb-4">
          <Flash kind="problem">{messages[answer.problem]}</Flash>
        </div>
      )}
      {view.saved && !answer && (
        <div className="mb-4">
          <Flash kind="done">{messages.saved}</Flash>
        </div>
      )}
      <Form
        method="post"
        encType="multipart/form-data"
        className="mt-6 space-y-8"
        key={view.updatedAt.toISOString()}
      >
        <SettingsFields settings={settings} banks={view.banks} problems={view.problems} />
        <ImportCounts
          counts={counts}
          notes={view.notes}
          lacksLanguage={view.rows.some(lacksLanguage)}
        />
        <EntryRows view={view} />
        <ImportSign view={view} />
      </Form>
    </Page>
  )
}
