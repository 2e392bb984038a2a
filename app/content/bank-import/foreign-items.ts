import type { Item } from '#app/domain/catalog/item.ts'
import type { Locale } from '#app/domain/locale.ts'
import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import { foreignItem } from '#app/exchange/foreign-item.ts'

/** Items as foreign formats see them, in one language, and those of a kind that no such format has. */
export function foreignItems(
  items: readonly Item[],
  locale: Locale,
): { foreign: ExchangeItem[]; without: Item[] } {
  const foreign: ExchangeItem[] = []
  const without: Item[] = []
  for (const item of items) {
    const made = foreignItem(item, locale, foreign.length + 1)
    if (made) foreign.push(made)
    else without.push(item)
  }
  return { foreign, without }
}
