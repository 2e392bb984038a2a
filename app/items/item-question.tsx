import type { Response } from '#app/domain/assessment/response.ts'
import type { PublicItem } from '#app/domain/catalog/public-item.ts'
import { stemParts } from '#app/domain/catalog/stem.ts'
import { itemMessages } from '#app/i18n/items.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { AnswerField } from './answer-field.tsx'

type Props = {
  item: PublicItem
  response: Response
  onAnswer: (response: string[]) => void
  isLive: boolean
}

/** What an item asks, and the controls to answer it with: in an exam and in practice alike. */
export function ItemQuestion({ item, response, onAnswer, isLive }: Props) {
  const words = useMessages(itemMessages)
  const stem = stemParts(item.stem)
  // The stem of a text with blanks is the field itself.
  const isField = item.kind === 'fill-in'
  return (
    <fieldset>
      <legend className={isField ? 'sr-only' : 'mb-5 pt-3.5 max-md:mb-3.5 md:pt-5'}>
        {isField && words.asks(item.kind)}
        {!isField && stem.situation && (
          <span className="mb-3 block max-w-measure text-md leading-prose md:text-[1.0625rem]">
            {stem.situation}
          </span>
        )}
        {!isField && (
          <span className="block text-[1.0625rem] leading-body font-strong whitespace-pre-line md:text-[1.1875rem]">
            {stem.question}
          </span>
        )}
      </legend>
      <div className={isField ? 'pt-5' : undefined}>
        <AnswerField
          item={item}
          response={response}
          onAnswer={onAnswer}
          words={words}
          isLive={isLive}
        />
      </div>
    </fieldset>
  )
}
