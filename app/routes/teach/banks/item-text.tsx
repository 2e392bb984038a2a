import type { Locale } from '#app/domain/locale.ts'
import { teachBankMessages } from '#app/i18n/teach-banks.ts'
import { classNames } from '#app/ui/class-names.ts'
import { Glyph } from '#app/ui/glyph.tsx'
import type { ItemView } from './item-view.ts'

/** One language of an item: the stem, every option with its reason, the key marked. */
export function ItemText({
  item,
  locale,
  numbered,
}: {
  item: ItemView
  locale: Locale
  /** Options are counted as on a paper; else they have their ids from the file. */
  numbered?: boolean
}) {
  const messages = teachBankMessages[locale]
  return (
    <div lang={locale}>
      <p className="font-strong">{item.stem[locale] ?? <Absent>{messages.noText}</Absent>}</p>
      <ol className="mt-2">
        {item.options.map(({ id, text, right, why }, at) => (
          <li
            key={id}
            className={classNames(
              'grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-t px-2 py-1.5',
              right && 'bg-done-wash shadow-[inset_3px_0_0_var(--done)]',
            )}
          >
            <span className="font-code text-sm text-ink-3">{numbered ? at + 1 : id}</span>
            <div>
              <p>
                {text
                  ? (text[locale] ?? <Absent>{messages.noText}</Absent>)
                  : id === 'true'
                    ? messages.true
                    : messages.false}
              </p>
              <p className="text-sm text-ink-2">
                {right && (
                  <span className="me-2 font-strong whitespace-nowrap text-done">
                    <Glyph name="done" /> {messages.right}
                  </span>
                )}
                {why?.[locale] ?? <Absent>{messages.noReason}</Absent>}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Absent({ children }: { children: string }) {
  return <span className="font-normal text-ink-3">{children}</span>
}
