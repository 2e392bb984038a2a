import type { Item, ItemKind, ItemOf } from '../catalog/item.ts'
import type { Paper } from './paper.ts'
import type { Response, Responses } from './response.ts'

export type ItemScore = { id: string; earned: number; points: number }
export type PaperScore = { earned: number; total: number; items: ItemScore[] }

type Scorers = { [K in ItemKind]: (item: ItemOf<K>, response: Response, points: number) => number }

// A new kind of item does not compile until it is scored here.
const scorers: Scorers = {
  'single-choice': (item, response, points) =>
    response.length === 1 && response[0] === item.key ? points : 0,

  // 全对得分, 漏选得半, 按选项: a wrong pick never raises a score, and earns nothing by itself.
  'multiple-choice': (item, response, points) => {
    const chosen = new Set(response)
    const right = item.key.filter((id) => chosen.has(id)).length
    const wrong = chosen.size - right
    if (wrong === 0 && right === item.key.length) return points
    switch (item.scoring) {
      case 'all-or-nothing':
        return 0
      case 'half':
        return wrong === 0 && right > 0 ? Math.floor(points / 2) : 0
      case 'per-option':
        return Math.max(0, Math.floor((points * (right - wrong)) / item.key.length))
    }
  },

  'true-false': (item, response, points) =>
    response.length === 1 && response[0] === String(item.key) ? points : 0,
}

/**
 * The points a response earns, a whole number from 0 to `points`. An empty response earns nothing;
 * ids that the item does not have count as wrong picks.
 */
export function scoreItem(item: Item, response: Response, points: number): number {
  const score = scorers[item.kind] as (item: Item, response: Response, points: number) => number
  return response.length === 0 ? 0 : score(item, response, points)
}

/**
 * Scores a paper: points earned and possible, in all and per item in the order of the paper.
 * Responses to items that are not on it are passed over. Throws when an item revision is missing.
 */
export function scorePaper(
  paper: Paper,
  items: ReadonlyMap<string, Item>,
  responses: Responses,
): PaperScore {
  const scores = paper.items.map(({ id, hash, points }): ItemScore => {
    const item = items.get(hash)
    if (!item) throw new Error(`Item revision ${hash} of ${id} is missing`)
    return { id, points, earned: scoreItem(item, responses[id] ?? [], points) }
  })
  return {
    earned: scores.reduce((sum, { earned }) => sum + earned, 0),
    total: scores.reduce((sum, { points }) => sum + points, 0),
    items: scores,
  }
}
