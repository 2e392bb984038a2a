import type { ItemWords } from '#app/i18n/items.ts'
import { Told, Verdict } from './verdict.tsx'
import type { ReviewProps } from './review.ts'

/** Every blank with what was filled in and what would have been right. */
export function FillInReview({ review, words }: ReviewProps<'fill-in'>) {
  return (
    <dl>
      {review.blanks.map(({ given, right, accepted }, at) => (
        <Told key={at} name={words.blank(at + 1)}>
          <Verdict right={right} words={words}>
            {given || words.notGiven}
          </Verdict>
          {!right && <Accepted words={words}>{accepted.join(words.orForm)}</Accepted>}
        </Told>
      ))}
    </dl>
  )
}

/** The number that was given, and the right one with its tolerance. */
export function NumericReview({ review, words, asKey }: ReviewProps<'numeric'>) {
  const { given, unit, right, value, tolerance, valueUnit } = review
  return (
    <dl>
      {!asKey && (
        <Told name={words.given}>
          <Verdict right={right} words={words}>
            {given === null ? words.notGiven : [given, unit].filter(Boolean).join(' ')}
          </Verdict>
        </Told>
      )}
      <Told name={words.accepted}>
        {[value, valueUnit].filter(Boolean).join(' ')}
        {Number(tolerance) !== 0 && (
          <span className="ms-3 text-sm text-ink-2">{words.within(tolerance)}</span>
        )}
      </Told>
    </dl>
  )
}

/** Every option with the match it was given and the right one. */
export function MatchingReview({ review, words }: ReviewProps<'matching'>) {
  return (
    <dl>
      {review.pairs.map(({ text, given, right, answer }, at) => (
        <Told key={at} name={text}>
          <Verdict right={right} words={words}>
            {given ?? words.notGiven}
          </Verdict>
          {!right && <Accepted words={words}>{answer}</Accepted>}
        </Told>
      ))}
    </dl>
  )
}

/** The order that was given, and the right one unless they are the same. */
export function OrderingReview({ review, words, asKey }: ReviewProps<'ordering'>) {
  const { given, answer, neighbours } = review
  const isRight = given.map(({ text }) => text).join('\n') === answer.join('\n')
  return (
    <dl>
      {!asKey && (
        <Told name={words.given}>
          {given.length === 0
            ? words.notGiven
            : given.map(({ text, right }, at) => (
                <span key={at} className="block">
                  {at + 1}.{' '}
                  {right === null ? (
                    text
                  ) : (
                    <Verdict right={right} words={words}>
                      {text}
                    </Verdict>
                  )}
                </span>
              ))}
          {neighbours && !isRight && given.length > 0 && (
            <span className="block text-sm text-ink-2">{words.neighbours}</span>
          )}
        </Told>
      )}
      {(asKey || !isRight) && (
        <Told name={words.rightOrder}>
          {answer.map((text, at) => (
            <span key={at} className="block">
              {at + 1}. {text}
            </span>
          ))}
        </Told>
      )}
    </dl>
  )
}

/** What would have been right. */
function Accepted({ words, children }: { words: ItemWords; children: string }) {
  return (
    <span className="block text-sm text-ink-2">
      {words.accepted}
      {'\u2003'}
      {children}
    </span>
  )
}
