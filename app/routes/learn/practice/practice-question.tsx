import { Form, useNavigation } from '@remix-run/react'
import { useRef, useState, type ReactNode } from 'react'
import { useMessages } from '#app/i18n/locale.tsx'
import { notebookMessages } from '#app/i18n/notebook.ts'
import { ItemQuestion } from '#app/items/item-question.tsx'
import { useKeys } from '#app/mdx/blocks/keys.ts'
import { Button } from '#app/ui/button.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { useArrival } from './arrival.ts'
import type { PracticeQuestionView } from './practice-view.server.ts'

export type PracticeProblem = 'chooseFirst' | 'unfit' | 'gone'

/** A practice item to be answered, with keys 1 to 9 too; its answer is shown at once. Give it a key per item. */
export function PracticeQuestion({
  question: { item, said },
  action,
  head,
  problem,
  children,
}: {
  question: PracticeQuestionView
  /** Where the answer goes. */
  action: string
  head: ReactNode
  problem?: PracticeProblem
  /** Other ways on, beside the button. */
  children?: ReactNode
}) {
  const messages = useMessages(notebookMessages)
  const isLive = useHydrated()
  const [response, setResponse] = useState<readonly string[]>(said)
  const isBusy = useNavigation().formMethod === 'POST'
  // A conversation is led from page to page: what comes next is known to the server alone.
  const isLed = item.kind === 'scenario'
  const question = useRef<HTMLDivElement>(null)
  useArrival(question, item.id)
  useKeys(question, (key) => {
    const option =
      question.current!.querySelectorAll<HTMLElement>('.answer > input')[Number(key) - 1]
    option?.click()
    return option !== undefined
  })
  return (
    <div ref={question} tabIndex={-1} className="max-w-text outline-none">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-ink pb-2 text-sm text-ink-2">
        {head}
        <span>{messages.notCounted}</span>
      </div>
      {problem && (
        <div className="mt-4">
          <Flash kind="problem">{messages[problem]}</Flash>
        </div>
      )}
      <Form method="post" action={action} autoComplete="off" preventScrollReset>
        <input type="hidden" name="item" value={item.id} />
        <ItemQuestion
          item={item}
          response={response}
          onAnswer={setResponse}
          isLive={isLive && !isLed}
        />
        <div className="mt-6 flex flex-wrap items-center gap-4">
          <Button kind="ink" busy={isBusy} busyLabel={messages.checking}>
            {isLed ? messages.goOn : messages.answer}
          </Button>
        </div>
      </Form>
      {children}
    </div>
  )
}
