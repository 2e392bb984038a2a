import type { ComponentType } from 'react'
import type { ItemKind } from '#app/domain/catalog/item.ts'
import { FillInReview, MatchingReview, NumericReview, OrderingReview } from './part-reviews.tsx'
import type { ReviewProps } from './review.ts'
import { ScenarioReview } from './scenario-review.tsx'
import { WrittenReview } from './written-review.tsx'

type ChoiceKind = 'single-choice' | 'multiple-choice' | 'true-false'

function ChoiceReview({ options }: ReviewProps<ChoiceKind>) {
  return <>{options}</>
}

// A new kind of item does not compile until it can be looked back at here.
const reviews: { [K in ItemKind]: ComponentType<ReviewProps<K>> } = {
  'single-choice': ChoiceReview,
  'multiple-choice': ChoiceReview,
  'true-false': ChoiceReview,
  'fill-in': FillInReview,
  numeric: NumericReview,
  matching: MatchingReview,
  ordering: OrderingReview,
  scenario: ScenarioReview,
  'short-answer': WrittenReview,
  essay: WrittenReview,
}

/** What there is to learn from an answered item, by its kind, and the reason for the whole of it. */
export function ItemReview(props: ReviewProps) {
  const Review = reviews[props.review.kind] as ComponentType<ReviewProps>
  const { rationale } = props.review
  return (
    <>
      <Review {...props} />
      {rationale && (
        <p className="border-t py-2 text-sm text-ink-2">
          <span className="me-2 font-strong">{props.words.rationale}</span>
          {rationale}
        </p>
      )}
    </>
  )
}
