import type { ItemKind } from '../catalog/item.ts'

/** An option afterwards. `text` is empty for true and false: the interface has the words. */
export type ReviewedOption = {
  id: string
  text: string
  chosen: boolean
  right: boolean
  why: string | null
}

/** What there is to learn from an answered item besides the stem, by kind; in one language. */
type Reviews = {
  'single-choice': { options: ReviewedOption[] }
  'multiple-choice': { options: ReviewedOption[] }
  'true-false': { options: ReviewedOption[] }
  /** In the order of the blanks; `given` is empty where nothing was filled in. */
  'fill-in': { blanks: { given: string; right: boolean; accepted: string[] }[] }
  numeric: {
    given: string | null
    unit: string | null
    right: boolean
    value: string
    tolerance: string
    valueUnit: string | null
  }
  matching: { pairs: { text: string; given: string | null; right: boolean; answer: string }[] }
  /**
   * `right`: it stands where it should; where neighbours score, it comes right after the one that it should
   * come after. Null for the first then, which comes after none.
   */
  ordering: {
    given: { text: string; right: boolean | null }[]
    answer: string[]
    neighbours: boolean
  }
  /** The steps taken and, if the conversation was left, the one that was not answered. */
  scenario: {
    path: { text: string; options: (ReviewedOption & { grade: number })[]; best: number }[]
    ended: boolean
  }
  'short-answer': WrittenReview
  essay: WrittenReview
}

type WrittenReview = {
  given: string | null
  model: string | null
  /**
   * Points on the rubric's own scale; `given` is null until a person has graded it. `level` says what so
   * many points, or the next fewer that are described, look like.
   */
  criteria: {
    id: string
    text: string
    given: number | null
    points: number
    level: string | null
  }[]
}

export type ItemReviewOf<K extends ItemKind> = {
  [Kind in K]: { kind: Kind; rationale: string | null } & Reviews[Kind]
}[K]

/** An answered item with its key and reasons, as somebody may see it once that is allowed. */
export type ItemReview = ItemReviewOf<ItemKind>

/** What a kind has to tell afterwards; the reason for the whole item stands beside it. */
export type ReviewBody<K extends ItemKind> = Reviews[K]
