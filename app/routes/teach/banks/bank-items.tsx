import type { Locale } from '#app/domain/locale.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachBankMessages } from '#app/i18n/teach-banks.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { pagePath, type BankSearch } from './bank-path.ts'
import type { BankView } from './bank-view.server.ts'
import { ItemExams } from './item-exams.tsx'
import { FindingNote } from '../findings/finding-note.tsx'
import { ItemMeta } from './item-meta.tsx'
import { ItemInBoth } from './item-in-both.tsx'
import { LanguageTabs } from '../languages/language-tabs.tsx'

/** One page of a bank's items, both languages side by side where there is room. */
export function BankItems({
  bank,
  search,
  shown,
}: {
  bank: BankView
  search: BankSearch
  shown: Locale
}) {
  const messages = useMessages(teachBankMessages)
  const { items, page, pages, from, to, matching, gone, slug } = bank
  if (matching === 0)
    return <EmptyState title={messages.nothingFound}>{messages.nothingFoundWhat}</EmptyState>
  return (
    <>
      <LanguageTabs shown={shown} />
      <ol className="-mx-4 bg-sheet md:mx-0">
        {items.map((item) => (
          <li key={item.id} id={item.id} className="border-b border-rule-mid px-4 py-4 md:px-6">
            <ItemMeta item={item} bank={slug} />
            {item.findings.map((finding, at) => (
              <div key={at} className="mt-2">
                <FindingNote finding={finding} />
              </div>
            ))}
            <ItemInBoth item={item} shown={shown} />
            <ItemExams exams={item.exams} />
          </li>
        ))}
      </ol>
      {gone.length > 0 && (
        <p className="mt-3 text-sm text-ink-2">
          {messages.gone} <span className="font-code">{gone.join(' ')}</span>
        </p>
      )}
      <Pagination
        previous={page > 1 ? pagePath(search, page - 1) : undefined}
        next={page < pages ? pagePath(search, page + 1) : undefined}
      >
        {messages.found(from, to, matching)}
      </Pagination>
    </>
  )
}
