import { z } from 'zod'
import { foldedText } from '../folded-text.ts'
import { locales } from '../locale.ts'
import { keyPosition } from './bank-tally.ts'
import { itemKinds } from './item-kinds.ts'
import type { Item } from './item.ts'
import { Difficulty, Pool } from './kinds/item-parts.ts'

/** What a reader of a bank asks to see; what an address says wrongly is not asked. */
export const ItemFilter = z.object({
  pool: Pool.optional().catch(undefined),
  kind: z.enum(itemKinds).optional().catch(undefined),
  competency: z.string().min(1).max(80).optional().catch(undefined),
  /** `none`: the author has not said. */
  difficulty: z
    .enum([...Difficulty.options, 'none'])
    .optional()
    .catch(undefined),
  /** The place of the right answer of a single choice, from 1. */
  key: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
  text: z.string().trim().min(1).max(200).optional().catch(undefined),
})
export type ItemFilter = z.infer<typeof ItemFilter>

/** Whether an item is what a filter asks; its words are sought in its id, stem, options and reasons. */
export function itemMatches(item: Item, filter: ItemFilter): boolean {
  return (
    (filter.pool === undefined || item.pool === filter.pool) &&
    (filter.kind === undefined || item.kind === filter.kind) &&
    (filter.competency === undefined || item.competency === filter.competency) &&
    (filter.difficulty === undefined || (item.difficulty ?? 'none') === filter.difficulty) &&
    (filter.key === undefined || keyPosition(item) === filter.key) &&
    (filter.text === undefined ||
      foldedText(textsOf(item).join('\n')).includes(foldedText(filter.text)))
  )
}

/** Every text of an item in either language, wherever it stands. */
function textsOf(item: Item): string[] {
  return [item.id, ...localizedTexts(item)]
}

function localizedTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) => {
    if (!locales.some((locale) => locale === field)) return localizedTexts(inner)
    return [inner].flat().filter((text) => typeof text === 'string')
  })
}
