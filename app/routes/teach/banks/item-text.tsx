import type { ReviewedOption } from '#app/domain/assessment/item-review.ts'
import type { Locale } from '#app/domain/locale.ts'
import { itemMessages } from '#app/i18n/items.ts'
import { teachBankMessages } from '#app/i18n/teach-banks.ts'
import { ItemReview } from '#app/items/item-review.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Glyph } from '#app/ui/glyph.tsx'
import type { ItemView } from './item-view.ts'

/** One language of an item: the stem, every part with its reason, the key marked. */
export function ItemText({
  item,
  locale,
  numbered = false,
}: {
  item: ItemView
  locale: Locale
  /** Options are counted as on a paper; else they have their ids from the file. */
  numbered?: boolean
}) {
  const messages = teachBankMessages[locale]
  const { stem, review } = item.texts[locale]
  return (
    <div lang={locale}>
      <p className="font-strong whitespace-pre-line">
        {stem || <Absent>{messages.noText}</Absent>}
      </p>
      <div className="mt-2">
        <ItemReview
          review={review}
          asKey
          words={itemMessages[locale]}
          options={
            'options' in review && (
              <Options options={review.options} locale={locale} numbered={numbered} />
            )
          }
        />
      </div>
    </div>
  )
}

function Options({
  options,
  locale,
  numbered,
}: {
  options: ReviewedOption[]
  locale: Locale
  numbered: boolean
}) {
  const messages = teachBankMessages[locale]
  return (
    <ol>
      {options.map((option, at) => (
        <li
          key={option.id}
          className={classNames(
            'grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-t px-2 py-1.5',
            option.right && 'bg-done-wash shadow-[inset_3px_0_0_var(--done)]',
          )}
        >
          <span className="font-code text-sm text-ink-3">{numbered ? at + 1 : option.id}</span>
          <div>
            <p>{option.text || truth(option.id, locale) || <Absent>{messages.noText}</Absent>}</p>
            <p className="text-sm text-ink-2">
              {option.right && (
                <span className="me-2 font-strong whitespace-nowrap text-done">
                  <Glyph name="done" /> {messages.right}
                </span>
              )}
              {option.why || <Absent>{messages.noReason}</Absent>}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

function truth(id: string, locale: Locale): string | null {
  return id === 'true' || id === 'false' ? itemMessages[locale].truth(id) : null
}

function Absent({ children }: { children: string }) {
  return <span className="font-normal text-ink-3">{children}</span>
}
