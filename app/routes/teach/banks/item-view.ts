import { keyOf, reviewItem } from '#app/domain/assessment/item-rules.ts'
import type { ItemReview } from '#app/domain/assessment/item-review.ts'
import { wholeScenario } from '#app/domain/assessment/kinds/scenario.ts'
import type { Difficulty } from '#app/domain/catalog/kinds/item-parts.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { inLocale, locales, type Locale } from '#app/domain/locale.ts'

/** An item with its key and reasons, for a trainer only. */
export type ItemView = {
  id: string
  kind: Item['kind']
  pool: Item['pool']
  difficulty: Difficulty | null
  scoring: ScoringOf<Item> | null
  /** What it says in each language; a text that is missing in one is empty there. */
  texts: Record<Locale, { stem: string; review: ItemReview }>
}

type ScoringOf<I> = I extends { scoring: infer Scoring } ? Scoring : never

/** An item in full, answered as its key says, its parts in the given order of ids or the author's. */
export function itemView(item: Item, order?: readonly string[]): ItemView {
  const texts = locales.map((locale) => [locale, textIn(onlyIn(item, locale), locale, order)])
  return {
    id: item.id,
    kind: item.kind,
    pool: item.pool,
    difficulty: item.difficulty ?? null,
    scoring: 'scoring' in item ? item.scoring : null,
    texts: Object.fromEntries(texts),
  }
}

function textIn(item: Item, locale: Locale, order: readonly string[] | undefined) {
  return {
    stem: inLocale(item.stem, locale),
    review:
      item.kind === 'scenario'
        ? wholeScenario(item, locale)
        : reviewItem(item, keyOf(item), locale, order),
  }
}

/** The item with nothing in the place of what it lacks in a language, so that the lack is seen. */
function onlyIn(item: Item, locale: Locale): Item {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip)
    if (typeof value !== 'object' || value === null) return value
    if (!locales.some((one) => one in value))
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strip(inner)]))
    const own = (value as Partial<Record<Locale, unknown>>)[locale]
    return { [locale]: own ?? (Object.values(value).some(Array.isArray) ? [] : '') }
  }
  return strip(item) as Item
}
