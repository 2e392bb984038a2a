import type { Item, ItemHash } from '../catalog/item.ts'
import { scoreItem } from './item-rules.ts'
import type { Paper } from './paper.ts'
import type { Marks, Responses } from './response.ts'

/** `awaits`: a person has to grade it yet; until then it has earned nothing. */
export type ItemScore = {
  id: string
  earned: number
  points: number
  awaits: boolean
  /** The section of the paper it counts in, if any. */
  section?: string
}
export type PaperScore = {
  earned: number
  total: number
  /** How many items wait for a grader. */
  awaiting: number
  items: ItemScore[]
}

/** What scores in the place of item revisions, by their hash; `dropped`: everybody earns the points. */
export type Substitutes = ReadonlyMap<ItemHash, Item | 'dropped'>

/**
 * Scores a paper: points earned and possible, in all and per item in the order of the paper. Marks are
 * what graders gave, by item; `instead`, what regrades put in the place of item revisions. Responses to
 * items that are not on it are passed over. Throws when an item revision is missing.
 */
export function scorePaper(
  paper: Paper,
  items: ReadonlyMap<string, Item>,
  responses: Responses,
  marks: Readonly<Record<string, Marks>> = {},
  instead: Substitutes = new Map(),
): PaperScore {
  const scores = paper.items.map(({ id, hash, points, section }): ItemScore => {
    const substitute = instead.get(hash)
    const counts = section === undefined ? {} : { section }
    if (substitute === 'dropped') return { id, points, earned: points, awaits: false, ...counts }
    const item = substitute ?? items.get(hash)
    if (!item) throw new Error(`Item revision ${hash} of ${id} is missing`)
    const earned = scoreItem(item, responses[id] ?? [], points, marks[id] ?? null)
    return { id, points, earned: earned ?? 0, awaits: earned === null, ...counts }
  })
  return {
    earned: scores.reduce((sum, { earned }) => sum + earned, 0),
    total: scores.reduce((sum, { points }) => sum + points, 0),
    awaiting: scores.filter(({ awaits }) => awaits).length,
    items: scores,
  }
}
