import { forwardRef, type MouseEvent } from 'react'
import type { CheckAnswer } from '#app/domain/assessment/check-answer.ts'
import type { ReviewedOption } from '#app/domain/assessment/item-review.ts'
import { itemMessages } from '#app/i18n/items.ts'
import type { LessonWords } from '#app/i18n/lesson.ts'
import { ItemReview } from '#app/items/item-review.tsx'
import type { Locale } from '#app/domain/locale.ts'
import { classNames } from '#app/ui/class-names.ts'
import { Glyph } from '#app/ui/glyph.tsx'

type Props = {
  answer: CheckAnswer
  words: LessonWords
  locale: Locale
  /** Where the question is open again. */
  again: string
  onAgain?: (event: MouseEvent) => void
}

/** What there is to learn from the answer, every option with its reason; the verdict takes the focus. */
export const CheckResult = forwardRef<HTMLParagraphElement, Props>(function CheckResult(
  { answer, words, locale, again, onAgain },
  verdict,
) {
  return (
    <>
      <p ref={verdict} tabIndex={-1} role="status" className="verdict">
        {answer.correct ? words.answeredRight : words.answeredWrong}
      </p>
      <ItemReview
        review={answer.review}
        words={itemMessages[locale]}
        options={
          'options' in answer.review && (
            <Options options={answer.review.options} words={words} locale={locale} />
          )
        }
      />
      <footer>
        <a href={again} onClick={onAgain} className="link">
          {words.again}
        </a>
      </footer>
    </>
  )
})

function Options({
  options,
  words,
  locale,
}: {
  options: ReviewedOption[]
  words: LessonWords
  locale: Locale
}) {
  const several = options.filter(({ right }) => right).length > 1
  return (
    <ol className="options">
      {options.map(({ id, text, chosen, right, why }, index) => (
        <li
          key={id}
          className={classNames('option', right && 'right', chosen && !right && 'wrong')}
        >
          <span className="option-number">{index + 1}</span>
          <span>{text || itemMessages[locale].truth(id)}</span>
          <Tag chosen={chosen} right={right} several={several} words={words} />
          {why && <p className="why">{why}</p>}
        </li>
      ))}
    </ol>
  )
}

function Tag({
  chosen,
  right,
  several,
  words,
}: {
  chosen: boolean
  right: boolean
  several: boolean
  words: LessonWords
}) {
  if (!chosen && !right) return null
  const missed = several ? words.missedAnswer : words.rightAnswer
  return (
    <span className={classNames('option-tag', right ? 'text-done' : 'text-late')}>
      <Glyph name={right ? 'done' : 'not-passed'} />
      {right ? (chosen ? words.yourRightChoice : missed) : words.yourChoice}
    </span>
  )
}
