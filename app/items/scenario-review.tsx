import { Told, Verdict } from './verdict.tsx'
import type { ReviewProps } from './review.ts'

/** The conversation as it went: what was answered, what it was worth, what would have been better. */
export function ScenarioReview({ review, words }: ReviewProps<'scenario'>) {
  return (
    <ol className="grid gap-4">
      {review.path.map(({ text, options, best }, at) => {
        const chosen = options.find((option) => option.chosen)
        const better = options.find(({ right }) => right)
        return (
          <li key={at}>
            <p className="leading-body">
              <span className="me-2 text-xs text-ink-3">{words.stepOf(at + 1)}</span>
              {text}
            </p>
            <dl className="mt-2">
              {chosen && (
                <Told name={`${words.yourReply} ${words.grade(chosen.grade, best)}`}>
                  <Verdict right={chosen.right} words={words}>
                    {chosen.text}
                  </Verdict>
                  {chosen.why && <span className="block text-sm text-ink-2">{chosen.why}</span>}
                </Told>
              )}
              {better && better !== chosen && !chosen?.right && (
                <Told name={words.bestReply}>
                  {better.text}
                  {better.why && <span className="block text-sm text-ink-2">{better.why}</span>}
                </Told>
              )}
            </dl>
          </li>
        )
      })}
      {!review.ended && <li className="text-late">{words.left}</li>}
    </ol>
  )
}
