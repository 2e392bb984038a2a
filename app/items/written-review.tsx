import { Told } from './verdict.tsx'
import type { ReviewProps } from './review.ts'

/** The text as it was written, what it was graded by, and an answer that earns everything. */
export function WrittenReview({ review, words }: ReviewProps<'short-answer' | 'essay'>) {
  const { given, model, criteria } = review
  return (
    <dl>
      <Told name={words.given}>
        <span className="whitespace-pre-line">{given ?? words.notGiven}</span>
      </Told>
      <Told name={words.criteria}>
        {criteria.map(({ id, text, given: points, points: most, level }) => (
          <span key={id} className="flex justify-between gap-4">
            <span>
              {text}
              {level && <span className="block text-sm text-ink-2">{level}</span>}
            </span>
            <span className="whitespace-nowrap text-ink-2">{words.criterion(points, most)}</span>
          </span>
        ))}
      </Told>
      {model && (
        <Told name={words.model}>
          <span className="whitespace-pre-line">{model}</span>
        </Told>
      )}
    </dl>
  )
}
