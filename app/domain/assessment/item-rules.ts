import type { Item, ItemKind } from '../catalog/item.ts'
import type { PublicItem } from '../catalog/public-item.ts'
import { seededRandom, shuffled, type Random } from '../evidence/seeded-random.ts'
import { inLocale, type Locale } from '../locale.ts'
import type { ItemReview } from './item-review.ts'
import { multipleChoice, singleChoice, trueFalse } from './kinds/choice.ts'
import { fillIn } from './kinds/fill-in.ts'
import { matching } from './kinds/matching.ts'
import { numeric } from './kinds/numeric.ts'
import { ordering } from './kinds/ordering.ts'
import type { KindRules } from './kinds/rules.ts'
import { scenario } from './kinds/scenario.ts'
import { essay, shortAnswer } from './kinds/written.ts'
import type { Marks, Response } from './response.ts'

// A new kind of item does not compile until it has its rules here.
const kinds: { [K in ItemKind]: KindRules<K> } = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  'fill-in': fillIn,
  numeric,
  matching,
  ordering,
  scenario,
  'short-answer': shortAnswer,
  essay,
}

/** The rules of an item's kind; that they are of its own kind is what `kinds` says. */
function rulesOf(item: Item): KindRules<ItemKind, Item> {
  return kinds[item.kind] as unknown as KindRules<ItemKind, Item>
}

/** The ids of an item's parts that papers put into an order of their own, in the author's order. */
export function dealtIds(item: Item): string[] {
  return rulesOf(item).dealt(item)
}

/**
 * The order in which a paper deals an item's parts: shuffled when the exam shuffles, or when the
 * author's order would tell the key.
 */
export function dealtOrder(item: Item, shuffles: boolean, random: Random): string[] {
  const ids = dealtIds(item)
  return shuffles || rulesOf(item).alwaysShuffled ? shuffled(ids, random) : ids
}

/** Whether an answer to the item may only be continued, as a conversation. */
export function isCommitted(item: Item): boolean {
  return rulesOf(item).committed ?? false
}

/**
 * What a learner gave, in the one form in which it is kept; empty when it says nothing, null when it is
 * no answer to this item.
 */
export function keptResponse(item: Item, given: readonly string[]): Response | null {
  return rulesOf(item).kept(item, given)
}

/**
 * Whether keeping what was given settled what it left open, as when two are given one place in an order:
 * who gave it should look again at what is kept.
 */
export function isSettled(item: Item, given: readonly string[]): boolean {
  return rulesOf(item).settled?.(given) ?? false
}

/**
 * The points a kept response earns, a whole number from 0 to `points`. An empty response earns nothing;
 * null for a written answer that no grader has marked.
 */
export function scoreItem(
  item: Item,
  response: Response,
  points: number,
  marks: Marks | null = null,
): number | null {
  return response.length === 0 ? 0 : rulesOf(item).score(item, response, points, marks)
}

/** A response that earns all points; empty for an item that a person grades. */
export function keyOf(item: Item): string[] {
  return rulesOf(item).key(item)
}

/**
 * The item as it is put to a learner, its parts in the given order of ids, or, outside of a paper, the
 * author's where that does not tell the key. `response` is what was given so far.
 */
export function toPublicItem(
  item: Item,
  locale: Locale,
  order: readonly string[] = dealtOrder(item, false, seededRandom(item.id)),
  response: Response = [],
): PublicItem {
  const body = rulesOf(item).present(item, locale, order, response)
  return { id: item.id, kind: item.kind, stem: inLocale(item.stem, locale), ...body } as PublicItem
}

/** An answered item with its key and reasons, parts in the given order or as it was put. */
export function reviewItem(
  item: Item,
  response: Response,
  locale: Locale,
  order: readonly string[] = dealtIds(item),
  marks: Marks | null = null,
): ItemReview {
  const body = rulesOf(item).review(item, response, locale, order, marks)
  const reason = 'rationale' in item ? item.rationale : undefined
  return {
    kind: item.kind,
    rationale: reason ? inLocale(reason, locale) : null,
    ...body,
  } as ItemReview
}
