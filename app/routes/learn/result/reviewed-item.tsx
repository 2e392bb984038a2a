import type { ReactNode } from 'react'
import type { ItemReview as Reviewed, ReviewedOption } from '#app/domain/assessment/item-review.ts'
import type { ItemKind } from '#app/domain/catalog/item.ts'
import { itemMessages, type ItemWords } from '#app/i18n/items.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { resultMessages } from '#app/i18n/result.ts'
import { ItemReview } from '#app/items/item-review.tsx'
import { State } from '#app/ui/state.tsx'

type Numbered = ReviewedOption & { at: number }

/** What there is to learn from an answered item; of its options, what was chosen and what is right first. */
export function ReviewedItem({ review, words }: { review: Reviewed; words: ItemWords }) {
  const options = 'options' in review && <Options options={review.options} kind={review.kind} />
  return <ItemReview review={review} words={words} options={options} />
}

function Options({ options, kind }: { options: ReviewedOption[]; kind: ItemKind }) {
  const messages = useMessages(resultMessages)
  const numbered = options.map((option, at): Numbered => ({ ...option, at: at + 1 }))
  const told = numbered.filter(({ chosen, right }) => chosen || right)
  const others = numbered.filter(({ chosen, right }) => !chosen && !right)
  const more = others.some(({ why }) => why) ? messages.otherReasons : messages.otherOptions
  return (
    <>
      <ol>
        {told
          .toSorted((one, other) => Number(other.chosen) - Number(one.chosen))
          .map((option) => (
            <Option key={option.id} option={option} kind={kind} />
          ))}
      </ol>
      {others.length > 0 && (
        <details className="border-t pt-2">
          <summary className="link text-sm">{more(others.length)}</summary>
          <ol>
            {others.map((option) => (
              <Option key={option.id} option={option} kind={kind} />
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

function Option({ option, kind }: { option: Numbered; kind: ItemKind }) {
  const words = useMessages(itemMessages)
  return (
    <li className="grid gap-x-3.5 border-t py-2 md:grid-cols-[6.5rem_minmax(0,1fr)]">
      <span className="text-xs leading-body">
        <Verdict option={option} />
      </span>
      <span>
        {kind === 'true-false' ? words.truth(option.id) : option.text}
        {option.why && <span className="block text-sm text-ink-2">{option.why}</span>}
      </span>
    </li>
  )
}

function Verdict({ option: { chosen, right, at } }: { option: Numbered }): ReactNode {
  const messages = useMessages(resultMessages)
  if (chosen && !right) return <State kind="not-passed">{messages.yours(at)}</State>
  if (chosen) return <State kind="done">{messages.yoursRight(at)}</State>
  if (right) return <State kind="done">{messages.correct(at)}</State>
  return <span className="text-ink-3">{messages.notChosen(at)}</span>
}
