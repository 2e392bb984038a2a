import type { ItemKind, ItemOf } from '../../catalog/item.ts'
import type { PublicBody } from '../../catalog/public-item.ts'
import type { Locale } from '../../locale.ts'
import type { ReviewBody } from '../item-review.ts'
import type { Marks, Response } from '../response.ts'

/** What a kind of item decides for itself; everything else is the same for all kinds. */
export type KindRules<K extends ItemKind, I = ItemOf<K>> = {
  /** Ids of the parts that a paper puts into an order of its own, in the author's order. */
  dealt: (item: I) => string[]
  /** Dealt in another order than the author's even where the exam shuffles nothing. */
  alwaysShuffled?: true
  /** A response can be continued, never taken back or changed. */
  committed?: true
  /** What was given, in the one form in which it is kept; null when it is no answer to this item. */
  kept: (item: I, given: readonly string[]) => Response | null
  /** Whether what a plain form gave said less or more than an answer, so that `kept` had to settle it. */
  settled?: (given: readonly string[]) => boolean
  /** Points for a kept response that is not empty: whole, from 0 to `points`; null: a person must say. */
  score: (item: I, response: Response, points: number, marks: Marks | null) => number | null
  /** A response that earns all points; empty where a person grades. */
  key: (item: I) => string[]
  /** What is put to a learner; `order` are the dealt ids, `response` what was given so far. */
  present: (item: I, locale: Locale, order: readonly string[], response: Response) => PublicBody<K>
  /** What there is to learn afterwards. */
  review: (
    item: I,
    response: Response,
    locale: Locale,
    order: readonly string[],
    marks: Marks | null,
  ) => ReviewBody<K>
}

/** The parts in the given order of ids; ids that the item does not have are passed over. */
export function inOrder<P extends { id: string }>(
  parts: readonly P[],
  order: readonly string[],
): P[] {
  const byId = new Map(parts.map((part) => [part.id, part]))
  return order.flatMap((id) => byId.get(id) ?? [])
}

/** A share of the points, rounded down. */
export function share(points: number, part: number, whole: number): number {
  return Math.floor((points * part) / whole)
}
