import type { Item } from '../catalog/item.ts'
import { inLocale, type Locale } from '../locale.ts'
import { optionIds } from './draw.ts'
import type { Response } from './response.ts'
import { scoreItem } from './score.ts'

/** What a practice item shows once it was answered: the key, and the reason of every option. */
export type CheckAnswer = {
  chosen: string[]
  correct: boolean
  key: string[]
  why: Record<string, string>
}

/** An answered practice item with everything there is to learn from it. Never for an exam item. */
export function checkAnswer(item: Item, response: Response, locale: Locale): CheckAnswer {
  return {
    chosen: [...response],
    correct: scoreItem(item, response, 1) === 1,
    key: keyOf(item),
    why: Object.fromEntries(
      optionIds(item).flatMap((id) => {
        const why = whyOf(item, id)
        return why ? [[id, inLocale(why, locale)]] : []
      }),
    ),
  }
}

/** The option ids that make the right answer. */
export function keyOf(item: Item): string[] {
  return item.kind === 'multiple-choice' ? item.key : [String(item.key)]
}

/** Why choosing an option is right or wrong, if the author said so. */
export function whyOf(item: Item, optionId: string) {
  return item.kind === 'true-false'
    ? item.why[optionId === 'true' ? 'true' : 'false']
    : item.options.find(({ id }) => id === optionId)?.why
}
