import { useEffect, useRef, useState } from 'react'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachGradingMessages } from '#app/i18n/teach-grading.ts'
import { Flash } from '#app/ui/flash.tsx'
import { Section } from '#app/ui/section.tsx'
import type { AnswerView } from './answer-view.server.ts'
import { BetweenTwo } from './between-two.tsx'
import { GradeForm } from './grade-form.tsx'
import { GradingKeysHelp } from './grading-keys-help.tsx'
import { useGradingKeys } from './grading-keys.ts'
import type { Typed } from './marks-request.ts'
import { SendBackForm } from './send-back-form.tsx'

/** An answer beside what it is graded by. */
export function GradingDesk({
  exam,
  answer,
  typed,
  saysNoReason,
}: {
  exam: string
  answer: AnswerView
  /** What was typed and could not be saved. */
  typed: Typed | null
  /** It was to be sent back without the words that its reason needs. */
  saysNoReason: boolean
}) {
  const messages = useMessages(teachGradingMessages)
  const shortcuts = useGradingKeys()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const start = useRef<HTMLParagraphElement>(null)
  // Whoever grades many goes on from answer to answer without the mouse, and hears the answer first.
  useEffect(() => start.current?.focus({ preventScroll: true }), [])
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-2">
      <div className="space-y-6">
        {answer.sentBack.length > 0 && (
          <Flash kind="note">
            {messages.wasSentBack}
            <ul>
              {answer.sentBack.map(({ reason, note }, at) => (
                <li key={at}>
                  {messages.reasonTold(reason)}
                  {note && `: ${note}`}
                </li>
              ))}
            </ul>
          </Flash>
        )}
        <Section title={messages.question}>
          <p className="py-3 font-strong whitespace-pre-line">{answer.stem}</p>
        </Section>
        <Section title={messages.answer}>
          <p
            ref={start}
            tabIndex={-1}
            className="py-3 leading-prose wrap-anywhere whitespace-pre-line outline-none"
          >
            {answer.text}
          </p>
        </Section>
        {answer.model && (
          <Section title={messages.model}>
            <p className="py-3 leading-prose whitespace-pre-line text-ink-2">{answer.model}</p>
          </Section>
        )}
      </div>
      <div className="space-y-6">
        {answer.between && <BetweenTwo between={answer.between} rubric={answer.rubric} />}
        <GradeForm exam={exam} answer={answer} typed={typed} openKeys={() => setHelpOpen(true)} />
        <SendBackForm exam={exam} answer={answer} saysNoReason={saysNoReason} />
      </div>
      {isHelpOpen && <GradingKeysHelp shortcuts={shortcuts} close={() => setHelpOpen(false)} />}
    </div>
  )
}
