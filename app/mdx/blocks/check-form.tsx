import { useRef, useState, type FormEvent } from 'react'
import type { PublicItem, PublicItemOf } from '#app/domain/catalog/public-item.ts'
import type { Locale } from '#app/domain/locale.ts'
import { itemMessages } from '#app/i18n/items.ts'
import type { LessonWords } from '#app/i18n/lesson.ts'
import { AnswerField } from '#app/items/answer-field.tsx'
import { Button } from '#app/ui/button.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { useKeys } from './keys.ts'

type Props = {
  item: PublicItem
  action: string
  /** An answer is on its way. */
  busy?: boolean
  words: LessonWords
  locale: Locale
  /** Sends an answer; without scripts the form does. */
  onAnswer?: (form: HTMLFormElement) => void
}

/** The question's controls and the button that has them looked at. */
export function CheckForm({ item, action, busy, words, locale, onAnswer }: Props) {
  const hydrated = useHydrated()
  const problemId = `problem-${item.id}`
  const [problem, setProblem] = useState<string | null>(null)

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget).getAll('choice')
    // A request that cannot leave would cost the reader the whole page.
    const trouble = given.some(saysSomething)
      ? navigator.onLine
        ? null
        : words.offline
      : words.chooseFirst
    setProblem(trouble)
    if (!trouble) onAnswer?.(event.currentTarget)
  }

  return (
    <form method="post" action={action} onSubmit={onSubmit} noValidate={hydrated}>
      <input type="hidden" name="item" value={item.id} />
      {hydrated && <input type="hidden" name="script" value="1" />}
      {isChoice(item) ? (
        <Options item={item} words={words} locale={locale} describedBy={problem && problemId} />
      ) : (
        <OtherField item={item} locale={locale} isLive={hydrated} />
      )}
      <footer>
        <Button type="submit" busy={busy} busyLabel={words.answering}>
          {words.answer}
        </Button>
        <span id={problemId} role="alert" className="problem">
          {problem}
        </span>
      </footer>
    </form>
  )
}

type Choice = PublicItemOf<'single-choice' | 'multiple-choice' | 'true-false'>

function isChoice(item: PublicItem): item is Choice {
  const { kind } = item
  return kind === 'single-choice' || kind === 'multiple-choice' || kind === 'true-false'
}

/** The options to choose from; keys 1 to 9 choose while one of them has the focus. */
function Options({
  item,
  words,
  locale,
  describedBy,
}: {
  item: Choice
  words: LessonWords
  locale: Locale
  describedBy: string | null
}) {
  const options = useRef<HTMLFieldSetElement>(null)
  const several = item.kind === 'multiple-choice'
  useKeys(options, (key) => {
    const option = options.current!.querySelectorAll('input')[Number(key) - 1]
    option?.click()
    return option !== undefined
  })
  return (
    <fieldset ref={options} aria-describedby={describedBy ?? undefined}>
      <legend>{several ? words.chooseSeveral : words.chooseOne}</legend>
      {item.options.map(({ id, text }) => (
        <label key={id} className="option">
          <input
            type={several ? 'checkbox' : 'radio'}
            name="choice"
            value={id}
            required={!several}
            className="tick"
          />
          <span>{text || itemMessages[locale].truth(id)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** What is not chosen from a list: filled in, matched or put in order. */
function OtherField({
  item,
  locale,
  isLive,
}: {
  item: PublicItem
  locale: Locale
  isLive: boolean
}) {
  const [response, setResponse] = useState<readonly string[]>([])
  const words = itemMessages[locale]
  return (
    <fieldset className="py-2">
      <legend>{words.asks(item.kind)}</legend>
      <AnswerField
        item={item}
        response={response}
        onAnswer={setResponse}
        words={words}
        isLive={isLive}
      />
    </fieldset>
  )
}

/** A control that was left alone says nothing, or the name of what it is about with nothing behind it. */
function saysSomething(value: FormDataEntryValue): boolean {
  return value !== '' && !String(value).startsWith(':')
}
