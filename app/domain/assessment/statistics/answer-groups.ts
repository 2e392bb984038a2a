import type { Item, ItemKind, ItemOf } from '../../catalog/item.ts'
import type { Response } from '../response.ts'

type Groups = {
  [K in ItemKind]: (item: ItemOf<K>, response: Response) => readonly string[]
}

// A new kind of item does not compile until it says here how its answers are counted.
const groups: Groups = {
  'single-choice': (_, response) => response,
  // Each option by itself: what was picked together shows in the points.
  'multiple-choice': (_, response) => response,
  'true-false': (_, response) => response,
}

/**
 * Under which names an answer is counted among the answers of others: ids of options where there are
 * options. None for an unanswered item.
 */
export function answerGroups(item: Item, response: Response): readonly string[] {
  const group = groups[item.kind] as (item: Item, response: Response) => readonly string[]
  return response.length === 0 ? [] : group(item, response)
}
