import type { Item } from '../catalog/item.ts'
import { seededRandom } from '../evidence/seeded-random.ts'
import { isRight } from './check-answer.ts'
import { dealtOrder, isCommitted, keptResponse, reviewItem } from './item-rules.ts'
import type { Response } from './response.ts'

export type PracticeOutcome =
  | { outcome: 'answered'; response: Response; correct: boolean | null }
  /** A conversation that goes on: nothing is kept before its end. */
  | { outcome: 'goes-on'; response: Response }
  | { outcome: 'nothing-chosen' }
  /** It is no answer to this item. */
  | { outcome: 'unfit-answer' }

/** What an answer to a practice item comes to; `correct` is null for a written one, of which its writer judges. */
export function practiceOutcome(item: Item, choice: readonly string[]): PracticeOutcome {
  const response = keptResponse(item, choice)
  if (!response) return { outcome: 'unfit-answer' }
  if (response.length === 0) return { outcome: 'nothing-chosen' }
  if (isCommitted(item) && !isEnded(item, response)) return { outcome: 'goes-on', response }
  return { outcome: 'answered', response, correct: isRight(item, response) }
}

function isEnded(item: Item, response: Response): boolean {
  const review = reviewItem(item, response, 'en')
  return review.kind !== 'scenario' || review.ended
}

/**
 * The order in which an item's parts are put to a person on a day: another each day, so that its place is not
 * what is remembered, and the same throughout one.
 */
export function practiceOrder(item: Item, personId: string, day: string): string[] {
  return dealtOrder(item, true, seededRandom(`${personId}:${item.id}:${day}`))
}

/**
 * What a learner may say of an answer: of a right one that it was hard, good or easy, of a written one how well
 * it went; of a wrong one nothing.
 */
export function ratingsFor(correct: boolean | null): readonly number[] {
  if (correct === null) return [1, 2, 3]
  return correct ? [2, 3, 4] : []
}
