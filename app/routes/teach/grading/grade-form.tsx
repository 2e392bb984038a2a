import { Form, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachGradingMessages } from '#app/i18n/teach-grading.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { AnswerToGrade } from './grading-queue.server.ts'

/** An answer beside what it is graded by: digits give points, Enter saves and shows the next. */
export function GradeForm({ answer }: { answer: AnswerToGrade }) {
  const messages = useMessages(teachGradingMessages)
  const busy = useNavigation().formMethod === 'POST'
  const form = useRef<HTMLFormElement>(null)
  // Whoever grades many goes on from answer to answer without the mouse.
  useEffect(() => form.current?.querySelector<HTMLInputElement>('[name^="mark-"]')?.focus(), [])
  const { key, points, text, stem, model, rubric } = answer
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-2">
      <div className="space-y-6">
        <Section title={messages.question}>
          <p className="py-3 font-strong whitespace-pre-line">{stem}</p>
        </Section>
        <Section title={messages.answer}>
          <p className="py-3 leading-prose wrap-anywhere whitespace-pre-line">{text}</p>
        </Section>
        {model && (
          <Section title={messages.model}>
            <p className="py-3 leading-prose whitespace-pre-line text-ink-2">{model}</p>
          </Section>
        )}
      </div>
      <Section title={messages.rubric}>
        <Form ref={form} method="post" className="space-y-4 py-3">
          <input type="hidden" name="key" value={key} />
          <p className="text-sm text-ink-2">{messages.worth(points)}</p>
          {rubric.map((criterion) => (
            <div key={criterion.id} className="border-b pb-3">
              <Field
                name={`mark-${criterion.id}`}
                label={<span className="text-md text-ink">{criterion.text}</span>}
                note={messages.most(criterion.points)}
                inputMode="numeric"
                pattern="[0-9]{1,3}"
                required
                autoComplete="off"
              />
              {criterion.levels.map((level) => (
                <p key={level.points} className="mt-1 text-sm text-ink-2">
                  {messages.level(level.points)}
                  {level.text}
                </p>
              ))}
            </div>
          ))}
          <Field
            name="comment"
            label={messages.comment}
            note={messages.optional}
            maxLength={2000}
            autoComplete="off"
          />
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <Button type="submit" kind="ink" then="right" busy={busy} busyLabel={messages.saving}>
              {messages.save}
            </Button>
            <TextLink to={`?after=${key}`}>{messages.skip}</TextLink>
          </div>
          <p className="text-sm text-ink-3">{messages.keys}</p>
        </Form>
      </Section>
    </div>
  )
}
