import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { banksInForce } from '#app/data/catalog.server.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachBankMessages } from '#app/i18n/teach-banks.ts'
import { teachExportMessages } from '#app/i18n/teach-export.ts'
import { teachImportMessages } from '#app/i18n/teach-import.ts'
import { readContent } from '#app/operations/read-content.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { BankItems } from './bank-items.tsx'
import { bankSearch } from './bank-search.ts'
import { BankTally } from './bank-tally.tsx'
import { bankView } from './bank-view.server.ts'
import { AsideList } from './aside-list.tsx'
import { FindingList } from '../findings/finding-list.tsx'
import { ItemFilterForm } from './item-filter-form.tsx'
import { ImportedFlash } from './imported-flash.tsx'
import { importedOf } from './imported.ts'
import { KeyPositions } from './key-positions.tsx'
import { shelf } from '../shelf/shelf.ts'
import { ShelfHead } from '../shelf/shelf-head.tsx'
import { shownLanguage } from '../languages/shown-language.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (locale) => data?.bank.title.own ?? teachMessages[locale].banks)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const locale = findLocale(args.request, viewer.locale)
  const [disk, inForce] = await Promise.all([readContent(), banksInForce()])
  const entry = shelf('banks', disk, inForce).get(args.params.bank!)
  if (!entry) throw new Response(null, { status: 404 })
  const search = bankSearch(args.request)
  return {
    bank: await bankView(entry, disk, search.filter, search.page, locale),
    search,
    shown: shownLanguage(args.request, locale),
    imported: importedOf(args.request),
  }
}

export default function Bank() {
  const { bank, search, shown, imported } = useLoaderData<typeof loader>()
  const messages = useMessages(teachMessages)
  const words = useMessages(teachBankMessages)
  const imports = useMessages(teachImportMessages)
  const exports = useMessages(teachExportMessages)
  return (
    <Page
      width="full"
      crumbs={[{ label: messages.banks, to: '/teach/banks' }, { label: bank.title.own }]}
    >
      <ImportedFlash imported={imported} />
      <ShelfHead
        {...bank}
        actions={
          bank.edition && (
            <>
              <ButtonLink to={`/teach/banks/import?into=${bank.slug}`}>
                {imports.startInto}
              </ButtonLink>
              <ButtonLink to={`/teach/banks/${bank.slug}/export`}>{exports.start}</ButtonLink>
            </>
          )
        }
      />
      <div className="space-y-8">
        {bank.findings.length > 0 && (
          <Section title={messages.findings} aside={messages.findingCount(bank.findings.length)}>
            <FindingList findings={bank.findings} />
          </Section>
        )}
        {bank.asides.length > 0 && (
          <Section title={words.asides} aside={messages.findingCount(bank.asides.length)}>
            <AsideList asides={bank.asides} />
          </Section>
        )}
        {bank.tally.length > 0 && (
          <>
            <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
              <Section title={words.tally}>
                <BankTally tally={bank.tally} />
              </Section>
              <Section title={words.positions}>
                <KeyPositions positions={bank.positions} />
              </Section>
            </div>
            <Section title={words.items} aside={words.itemCount(bank.matching)}>
              <ItemFilterForm bank={bank} filter={search.filter} />
              <BankItems bank={bank} search={search} shown={shown} />
            </Section>
          </>
        )}
      </div>
    </Page>
  )
}
