import type { Item } from '../catalog/item.ts'
import { inLocale, type Locale } from '../locale.ts'
import { reviewItem } from './item-rules.ts'
import type { ItemReview } from './item-review.ts'
import type { Paper } from './paper.ts'
import type { Marks, Responses } from './response.ts'
import type { PaperScore } from './score.ts'
import { itemResult, type ItemResult } from './tally.ts'

/** An item with its key and reasons, as a learner may see it once `mayReview` says so. */
export type ReviewedQuestion = {
  id: string
  /** Its place on the paper, from 1. */
  place: number
  stem: string
  review: ItemReview
  result: ItemResult
  earned: number
  points: number
  /** `course/lesson`: the lesson that teaches it. */
  lesson: string | null
}

/** A scored paper with everything there is to learn from it, in the order of the paper. */
export function reviewPaper(
  paper: Paper,
  items: ReadonlyMap<string, Item>,
  { responses, marks }: { responses: Responses; marks: Readonly<Record<string, Marks>> },
  score: PaperScore,
  locale: Locale,
): ReviewedQuestion[] {
  return paper.items.map(({ id, hash, options }, at) => {
    const item = items.get(hash)!
    const response = responses[id] ?? []
    const { earned, points } = score.items[at]!
    return {
      id,
      place: at + 1,
      stem: inLocale(item.stem, locale),
      review: reviewItem(item, response, locale, options, marks[id] ?? null),
      result: itemResult(score.items[at]!, response),
      earned,
      points,
      lesson: item.lesson ?? null,
    }
  })
}
