import { forwardRef, type ReactNode } from 'react'
import type { CheckAnswer } from '#app/domain/assessment/check-answer.ts'
import type { PublicItem } from '#app/domain/catalog/public-item.ts'
import type { LessonWords } from '#app/i18n/lesson.ts'
import { classNames } from '#app/ui/class-names.ts'
import { Glyph } from '#app/ui/glyph.tsx'
import { optionText } from './check-option.ts'

type Props = { item: PublicItem; answer: CheckAnswer; words: LessonWords; children: ReactNode }

/** Every option with its reason, the reader's choice and the key among them; the verdict takes the focus. */
export const CheckResult = forwardRef<HTMLParagraphElement, Props>(function CheckResult(
  { item, answer, words, children },
  verdict,
) {
  return (
    <>
      <p ref={verdict} tabIndex={-1} role="status" className="verdict">
        {answer.correct ? words.answeredRight : words.answeredWrong}
      </p>
      <ol className="options">
        {item.options.map((option, index) => {
          const chosen = answer.chosen.includes(option.id)
          const right = answer.key.includes(option.id)
          const why = answer.why[option.id]
          return (
            <li
              key={option.id}
              className={classNames('option', right && 'right', chosen && !right && 'wrong')}
            >
              <span className="option-number">{index + 1}</span>
              <span>{optionText(option, words)}</span>
              <Tag chosen={chosen} right={right} several={answer.key.length > 1} words={words} />
              {why && <p className="why">{why}</p>}
            </li>
          )
        })}
      </ol>
      <footer>{children}</footer>
    </>
  )
})

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
