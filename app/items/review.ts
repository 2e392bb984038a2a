import type { ReactNode } from 'react'
import type { ItemReviewOf } from '#app/domain/assessment/item-review.ts'
import type { ItemKind } from '#app/domain/catalog/item.ts'
import type { ItemWords } from '#app/i18n/items.ts'

/** What the look back at a kind gets. */
export type ReviewProps<K extends ItemKind = ItemKind> = {
  review: ItemReviewOf<K>
  words: ItemWords
  /** The options, listed as they are where the review stands; null for kinds without any. */
  options: ReactNode
  /** What was given is the key itself: nobody’s answer, so only what is right is told. */
  asKey?: boolean
}
