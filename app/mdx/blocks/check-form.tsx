import type { FetcherWithComponents } from '@remix-run/react'
import { useId, useRef, useState, type FormEvent } from 'react'
import type { PublicItem } from '#app/domain/catalog/public-item.ts'
import type { LessonWords } from '#app/i18n/lesson.ts'
import { Button } from '#app/ui/button.tsx'
import type { CheckReply } from './check-reply.ts'
import { optionText } from './check-option.ts'
import { useHydrated } from './hydration.ts'
import { useKeys } from './keys.ts'

type Props = {
  item: PublicItem
  action: string
  fetcher: FetcherWithComponents<CheckReply>
  words: LessonWords
  /** Called when an answer is on its way. */
  onAnswer: () => void
}

/** The options to choose from; keys 1 to 9 choose while one of them has the focus. */
export function CheckForm({ item, action, fetcher, words, onAnswer }: Props) {
  const hydrated = useHydrated()
  const options = useRef<HTMLFieldSetElement>(null)
  const problemId = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const several = item.kind === 'multiple-choice'

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const chosen = new FormData(event.currentTarget).has('choice')
    // A request that cannot leave would cost the reader the whole page.
    const trouble = chosen ? (navigator.onLine ? null : words.offline) : words.chooseFirst
    setProblem(trouble)
    if (trouble) event.preventDefault()
    else onAnswer()
  }
  useKeys(options, (key) => {
    const option = options.current!.querySelectorAll('input')[Number(key) - 1]
    option?.click()
    return option !== undefined
  })

  return (
    <fetcher.Form method="post" action={action} onSubmit={onSubmit} noValidate={hydrated}>
      <input type="hidden" name="item" value={item.id} />
      {hydrated && <input type="hidden" name="script" value="1" />}
      <fieldset ref={options} aria-describedby={problem ? problemId : undefined}>
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
