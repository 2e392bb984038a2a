import { keyOf, whyOf } from '#app/domain/assessment/check-answer.ts'
import { optionIds } from '#app/domain/assessment/draw.ts'
import type { Difficulty, Item, MultipleChoiceScoring } from '#app/domain/catalog/item.ts'
import type { LocalizedText } from '#app/domain/locale.ts'

/** An item with its key and reasons, for a trainer only. */
export type ItemView = {
  id: string
  kind: Item['kind']
  pool: Item['pool']
  difficulty: Difficulty | null
  scoring: MultipleChoiceScoring | null
  stem: LocalizedText
  options: {
    id: string
    /** Null for true and false: the interface has the words. */
    text: LocalizedText | null
    right: boolean
    why: LocalizedText | null
  }[]
}

/** An item in full, its options in the given order of ids, or the author's. */
export function itemView(item: Item, order: readonly string[] = optionIds(item)): ItemView {
  const key = keyOf(item)
  return {
    id: item.id,
    kind: item.kind,
    pool: item.pool,
    difficulty: item.difficulty ?? null,
    scoring: item.kind === 'multiple-choice' ? item.scoring : null,
    stem: item.stem,
    options: order.map((id) => ({
      id,
      text: item.kind === 'true-false' ? null : item.options.find((one) => one.id === id)!.text,
      right: key.includes(id),
      why: whyOf(item, id) ?? null,
    })),
  }
}
