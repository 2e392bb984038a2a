import { useFetcher, useSearchParams } from '@remix-run/react'
import { useEffect, useRef, useState, type MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import type { CheckAnswer } from '#app/domain/assessment/check-answer.ts'
import type { PublicItem } from '#app/domain/catalog/public-item.ts'
import type { Locale } from '#app/domain/locale.ts'
import { lessonMessages } from '#app/i18n/lesson.ts'
import { CheckForm } from './check-form.tsx'
import { addressAgain, CheckFrame, isOpenAgain } from './check-frame.tsx'
import type { CheckReply } from './check-reply.ts'
import { CheckResult } from './check-result.tsx'

type Props = {
  item: PublicItem
  /** What the item shows, once it was answered. */
  answer: CheckAnswer | null
  /** Where the answer goes: an action as `CheckReply` describes it. */
  action: string
  place: number
  all: number
  /** The language of the lesson. */
  locale: Locale
}

/** A question of the lesson, answered at once and as often as one likes; it never counts. */
export function Check({ item, answer, action, place, all, locale }: Props) {
  const { id } = item
  const words = lessonMessages[locale]
  const fetcher = useFetcher<CheckReply>()
  const [search] = useSearchParams()
  const [again, setAgain] = useState(isOpenAgain(search, id))
  const section = useRef<HTMLElement>(null)
  const verdict = useRef<HTMLParagraphElement>(null)
  const { data: reply, state } = fetcher
  const latest = reply ? reply.answer : answer
  const shown = again || state !== 'idle' ? null : latest

  useEffect(() => {
    // The button that had the focus is gone.
    if (reply && shown === reply.answer) verdict.current?.focus({ preventScroll: true })
  }, [reply, shown])

  const answerAgain = (event: MouseEvent) => {
    event.preventDefault()
    flushSync(() => setAgain(true))
    section.current?.querySelector<HTMLElement>('input.tick')?.focus()
  }
  const send = (form: HTMLFormElement) => {
    setAgain(false)
    fetcher.submit(form)
  }

  return (
    <CheckFrame
      ref={section}
      item={item}
      isOpen={shown === null}
      place={place}
      all={all}
      words={words}
    >
      {shown ? (
        <CheckResult
          answer={shown}
          words={words}
          locale={locale}
          again={addressAgain(search, id)}
          onAgain={answerAgain}
          ref={verdict}
        />
      ) : (
        <CheckForm
          item={item}
          action={action}
          busy={state !== 'idle'}
          words={words}
          locale={locale}
          onAnswer={send}
        />
      )}
    </CheckFrame>
  )
}
