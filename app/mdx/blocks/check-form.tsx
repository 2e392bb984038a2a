import type { FetcherWithComponents } from '@remix-run/react'
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import type { PublicItem } from '#app/domain/catalog/public-item.ts'
import type { LessonWords } from '#app/i18n/lesson.ts'
import { Button } from '#app/ui/button.tsx'
import type { CheckReply } from './check-reply.ts'
import { optionText } from './check-option.ts'
import { useHydrated } from './hydration.ts'

type Props = {
  item: PublicItem
  action: string
  fetcher: FetcherWithComponents<CheckReply>
  words: LessonWords
}

/** The options to choose from; keys 1 to 9 choose while one of them has the focus. */
export function CheckForm({ item, action, fetcher, words }: Props) {
  const hydrated = useHydrated()
  const problemId = useId()
  const [empty, setEmpty] = useState(false)
  const several = item.kind === 'multiple-choice'
  const problem = empty ? words.chooseFirst : fetcher.data?.failed ? words.answerFailed : null

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const chosen = new FormData(event.currentTarget).has('choice')
    setEmpty(!chosen)
    if (!chosen) event.preventDefault()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (!/^[1-9]$/.test(event.key)) return
    event.currentTarget.querySelectorAll('input')[Number(event.key) - 1]?.click()
  }

  return (
    <fetcher.Form method="post" action={action} onSubmit={onSubmit} noValidate={hydrated}>
      <input type="hidden" name="item" value={item.id} />
      {hydrated && <input type="hidden" name="script" value="1" />}
      <fieldset onKeyDown={onKeyDown} aria-describedby={problem ? problemId : undefined}>
        <legend>{several ? words.chooseSeveral : words.chooseOne}</legend>
        {item.options.map((option) => (
          <label key={option.id} className="option">
            <input
              type={several ? 'checkbox' : 'radio'}
              name="choice"
              value={option.id}
              required={!several}
              className="tick"
            />
            <span>{optionText(option, words)}</span>
          </label>
        ))}
      </fieldset>
      <footer>
        <Button type="submit" busy={fetcher.state !== 'idle'} busyLabel={words.answering}>
          {words.answer}
        </Button>
        <span id={problemId} role="alert" className="problem">
          {problem}
        </span>
      </footer>
    </fetcher.Form>
  )
}
