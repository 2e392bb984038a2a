import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { findBank } from '#app/data/catalog.server.ts'
import { inLocale } from '#app/domain/locale.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachExportMessages } from '#app/i18n/teach-export.ts'
import { languageNames, teachMessages } from '#app/i18n/teach.ts'
import { measureLosses } from '#app/operations/measure-losses.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { bothLanguages } from '../languages/both-languages.ts'
import { askedLanguage } from './export-request.ts'
import { FormatTable } from './format-table.tsx'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => teachExportMessages[locale].title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const locale = findLocale(args.request, viewer.locale)
  const bank = await findBank(args.params.bank!)
  if (!bank) throw new Response(null, { status: 404 })
  const { slug, sequence, manifest } = bank
  const language = askedLanguage(args.request, manifest.languages, locale)
  const measured = await measureLosses(slug, language)
  if (!measured) throw new Response(null, { status: 404 })
  return {
    ...measured,
    bank: { slug, title: inLocale(manifest.title, locale), edition: sequence },
    languages: manifest.languages,
    language,
  }
}

export default function Export() {
  const { bank, items, formats, languages, language } = useLoaderData<typeof loader>()
  const messages = useMessages(teachExportMessages)
  const words = useMessages(teachMessages)
  return (
    <Page
      crumbs={[
        { label: words.banks, to: '/teach/banks' },
        { label: bank.title, to: `/teach/banks/${bank.slug}` },
        { label: messages.start },
      ]}
    >
      <PageTitle note={messages.note(items, bank.edition)}>{messages.title}</PageTitle>
      <p className="max-w-measure text-ink-2">{messages.what}</p>
      {languages.length > 1 && (
        <Form method="get" className="mt-5 in-row flex max-w-text flex-wrap items-end gap-3">
          <div className="min-w-48">
            <Select
              name="lang"
              label={messages.language}
              defaultValue={language}
              options={bothLanguages.map((value) => ({ value, label: languageNames[value] }))}
            />
          </div>
          <Button type="submit">{messages.show}</Button>
          <p className="w-full text-sm text-ink-3">{messages.languageWhat}</p>
        </Form>
      )}
      <div className="mt-6">
        <FormatTable slug={bank.slug} formats={formats} language={language} />
      </div>
    </Page>
  )
}
