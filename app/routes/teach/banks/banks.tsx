import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { banksInForce } from '#app/data/catalog.server.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachBankMessages } from '#app/i18n/teach-banks.ts'
import { teachImportMessages } from '#app/i18n/teach-import.ts'
import { pageTitle } from '#app/root-data.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { bankLine } from './bank-line.server.ts'
import { ShelfList } from '../shelf/shelf-list.tsx'
import { ShelfRow } from '../shelf/shelf-row.tsx'
import { shelfLines } from '../shelf/shelf-lines.server.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => teachMessages[locale].banks)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const locale = findLocale(args.request, viewer.locale)
  return shelfLines('banks', banksInForce, bankLine, locale)
}

export default function Banks() {
  const { lines, pending, folder } = useLoaderData<typeof loader>()
  const messages = useMessages(teachMessages)
  const words = useMessages(teachBankMessages)
  const imports = useMessages(teachImportMessages)
  return (
    <ShelfList
      title={messages.banks}
      note={words.banksNote(lines.length)}
      empty={lines.length === 0 && messages.noBanks}
      pending={pending}
      folder={folder}
      actions={<ButtonLink to="/teach/banks/import">{imports.start}</ButtonLink>}
    >
      {lines.map(({ slug, practice, exam, ...row }) => (
        <ShelfRow key={slug} {...row} to={`/teach/banks/${slug}`}>
          {words.itemCount(practice + exam)}
          <span className="ms-3">{words.poolCounts(practice, exam)}</span>
        </ShelfRow>
      ))}
    </ShelfList>
  )
}
