import type { Item } from '../catalog/item.ts'
import { toPublicItem } from '../catalog/public-item.ts'
import { inLocale, type Locale } from '../locale.ts'
import { keyOf, whyOf } from './check-answer.ts'
import type { Paper } from './paper.ts'
import type { Responses } from './response.ts'
import type { PaperScore } from './score.ts'
import { itemResult, type ItemResult } from './tally.ts'

/** An item with its key and reasons, as a learner may see it once `mayReview` says so. */
export type ReviewedQuestion = {
  id: string
  /** Its place on the paper, from 1. */
  place: number
  kind: Item['kind']
  stem: string
  options: ReviewedOption[]
  result: ItemResult
  earned: number
  points: number
  /** `course/lesson`: the lesson that teaches it. */
  lesson: string | null
}
export type ReviewedOption = {
  id: string
  /** Empty for true/false: the interface has the words. */
  text: string
  chosen: boolean
  right: boolean
  why: string | null
}

/** A scored paper with everything there is to learn from it, in the order of the paper. */
export function reviewPaper(
  paper: Paper,
  items: ReadonlyMap<string, Item>,
  responses: Responses,
  score: PaperScore,
  locale: Locale,
): ReviewedQuestion[] {
  return paper.items.map(({ id, hash, options }, at) => {
    const item = items.get(hash)!
    const response = responses[id] ?? []
    const { earned, points } = score.items[at]!
    const key = keyOf(item)
    const shown = toPublicItem(item, locale, options)
    return {
      id,
      place: at + 1,
      kind: item.kind,
      stem: shown.stem,
      options: shown.options.map((option) => ({
        id: option.id,
        text: option.text,
        chosen: response.includes(option.id),
        right: key.includes(option.id),
        why: reasonOf(item, option.id, locale),
      })),
      result: itemResult({ earned, points }, response),
      earned,
      points,
      lesson: item.lesson ?? null,
    }
  })
}

function reasonOf(item: Item, option: string, locale: Locale): string | null {
  const why = whyOf(item, option)
  return why ? inLocale(why, locale) : null
}
