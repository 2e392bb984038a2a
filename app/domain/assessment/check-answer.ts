import type { Item } from '../catalog/item.ts'
import type { Locale } from '../locale.ts'
import { reviewItem, scoreItem } from './item-rules.ts'
import type { ItemReview } from './item-review.ts'
import type { Response } from './response.ts'

/** What a practice item shows once it was answered. `correct` is null where nobody but a person can say. */
export type CheckAnswer = { correct: boolean | null; review: ItemReview }

/** Points of a whole that every scoring of parts can tell from a part. */
const WHOLE = 1000

/** Whether a kept response earns everything; null for a written one. */
export function isRight(item: Item, response: Response): boolean | null {
  const earned = scoreItem(item, response, WHOLE)
  return earned === null ? null : earned === WHOLE
}

/** An answered practice item with everything there is to learn from it. Never for an exam item. */
export function checkAnswer(
  item: Item,
  response: Response,
  locale: Locale,
  order?: readonly string[],
): CheckAnswer {
  return {
    correct: isRight(item, response),
    review: reviewItem(item, response, locale, order),
  }
}
