import type { Locale } from '#app/domain/locale.ts'
import { bothLanguages } from '../languages/both-languages.ts'
import { sideClass } from '../languages/language-tabs.tsx'
import { ItemText } from './item-text.tsx'
import type { ItemView } from './item-view.ts'

/** An item in both languages, side by side where there is room; else in the one shown. */
export function ItemInBoth({
  item,
  shown,
  numbered,
}: {
  item: ItemView
  shown: Locale
  numbered?: boolean
}) {
  return (
    <div className="mt-2.5 grid gap-8 xl:grid-cols-2">
      {bothLanguages.map((locale) => (
        <div key={locale} className={sideClass(locale, shown)}>
          <ItemText item={item} locale={locale} numbered={numbered} />
        </div>
      ))}
    </div>
  )
}
